package org.banzuke.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.banzuke.testkit.SharedFolder;
import org.banzuke.testkit.crash.Victim;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of samples: the whole program, with the launcher's options. */
class MemoryTest {
    /** Kilobytes; row groups are held until they are full, so this is no flat line, but it has an end. */
    private static final long PARQUET_AT_MOST = 600_000;

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void millionSamplesTakeHardlyMoreMemoryThanTenThousand() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(PeakProgram.STATUS), "skipped: no /proc to read the peak from");

        var few = evaluated(10_000);
        var many = evaluated(1_000_000);
        assertFlat("run", few, many);

        assertFlat("export", exported(10_000, "csv"), exported(1_000_000, "csv"));
        assertThat(exported(1_000_000, "parquet"))
                .as("kB: 256 MB that DuckDB may take, and the program's own")
                .isLessThan(PARQUET_AT_MOST);
    }

    private static void assertFlat(String what, long few, long many) {
        assertThat((double) many / few)
                .as("%s: %d kB at a million, %d kB at ten thousand", what, many, few)
                .isLessThanOrEqualTo(1.25);
    }

    private long evaluated(int samples) throws IOException, InterruptedException {
        return peakKilobytes(
                samples,
                "run",
                "-q",
                "--model",
                "baseline:first",
                "--tasks",
                "fresh-units-easy@2026-11",
                "--limit",
                Integer.toString(samples));
    }

    private long exported(int samples, String format) throws IOException, InterruptedException {
        var out = folder.resolve(format + "-" + samples).toString();
        return peakKilobytes(samples, "export", "latest", "--format", format, "--out", out);
    }

    private long peakKilobytes(int samples, String... command) throws IOException, InterruptedException {
        var peak = folder.resolve("peak");
        var options = SharedFolder.repositoryRoot().resolve("build/java.options");
        var words = new ArrayList<>(List.of(peak.toString()));
        words.addAll(List.of(command));
        words.addAll(
                List.of("--workspace", folder.resolve("workspace-" + samples).toString()));
        try (var program = Victim.start(
                PeakProgram.class,
                folder.resolve("output"),
                List.of("-XX:TieredStopAtLevel=4", "@" + options, "-Xmx256m"),
                words.toArray(String[]::new))) {
            assertThat(program.join(Duration.ofMinutes(15)))
                    .as(Files.readString(folder.resolve("output")))
                    .isZero();
        }
        return Long.parseLong(Files.readString(peak).replaceAll("\\D", ""));
    }
}
