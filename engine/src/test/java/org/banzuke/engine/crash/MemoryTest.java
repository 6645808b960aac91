package org.banzuke.engine.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.banzuke.testkit.crash.Victim;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the number of samples. */
class MemoryTest {
    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void millionSamplesTakeHardlyMoreMemoryThanTenThousand() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/status")), "skipped: no /proc to read the peak from");

        var few = peakKilobytes(10_000);
        var many = peakKilobytes(1_000_000);

        assertThat((double) many / few)
                .as("%d kB at a million, %d kB at ten thousand", many, few)
                .isLessThanOrEqualTo(1.25);
    }

    private long peakKilobytes(int samples) throws IOException, InterruptedException {
        var peak = folder.resolve("peak-" + samples);
        try (var program = Victim.start(
                RunProgram.class,
                folder.resolve("output"),
                List.of("-Xmx256m"),
                folder.resolve("workspace-" + samples).toString(),
                "free",
                Integer.toString(samples),
                peak.toString())) {
            assertThat(program.join(Duration.ofMinutes(10))).isZero();
        }
        return Long.parseLong(Files.readString(peak).replaceAll("\\D", ""));
    }
}
