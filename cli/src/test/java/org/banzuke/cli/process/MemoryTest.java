package org.banzuke.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.banzuke.testkit.SharedFolder;
import org.banzuke.testkit.crash.Victim;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of samples: the whole program, with the launcher's options. */
class MemoryTest {
    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void millionSamplesTakeHardlyMoreMemoryThanTenThousand() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(PeakProgram.STATUS), "skipped: no /proc to read the peak from");

        var few = peakKilobytes(10_000);
        var many = peakKilobytes(1_000_000);

        assertThat((double) many / few)
                .as("%d kB at a million, %d kB at ten thousand", many, few)
                .isLessThanOrEqualTo(1.25);
    }

    private long peakKilobytes(int samples) throws IOException, InterruptedException {
        var peak = folder.resolve("peak-" + samples);
        var options = SharedFolder.repositoryRoot().resolve("build/java.options");
        try (var program = Victim.start(
                PeakProgram.class,
                folder.resolve("output"),
                List.of("-XX:TieredStopAtLevel=4", "@" + options, "-Xmx256m"),
                peak.toString(),
                "run",
                "-q",
                "--model",
                "baseline:first",
                "--tasks",
                "fresh-units-easy@2026-11",
                "--limit",
                Integer.toString(samples),
                "--workspace",
                folder.resolve("workspace-" + samples).toString())) {
            assertThat(program.join(Duration.ofMinutes(15)))
                    .as(Files.readString(folder.resolve("output")))
                    .isZero();
        }
        return Long.parseLong(Files.readString(peak).replaceAll("\\D", ""));
    }
}
