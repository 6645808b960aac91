package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.banzuke.cli.process.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged log is refused with its place, and its beginning is read when that is asked for. */
class SalvageTest {
    @TempDir
    private Path folder;

    @Test
    void theIntactBeginningOfADamagedLogIsReadWhenAskedFor() throws IOException {
        var terminal = new Terminal(folder, Map.of());
        var run = terminal.type("run", "--model", "baseline:first", "--tasks", "tiny-world-qa", "--json")
                .json()
                .text("run");
        var whole = terminal.type("samples", run, "--salvage", "--json");
        assertThat(whole.code()).isEqualTo(ExitCode.DONE);
        assertThat(whole.err()).contains("nothing is left out");
        damage(log(run));

        var refused = terminal.type("samples", run, "--json");
        var salvaged = terminal.type("samples", run, "--salvage", "--json");
        var shown = terminal.type("runs", "show", run, "--salvage");

        assertThat(refused.code()).isEqualTo(ExitCode.DATA);
        assertThat(refused.err()).contains("is damaged").contains("--salvage");
        assertThat(salvaged.code()).as(salvaged.err()).isEqualTo(ExitCode.DONE);
        assertThat(salvaged.err()).contains("is damaged; what follows").contains("is left out");
        assertThat(whole.out()).startsWith(salvaged.out());
        assertThat(salvaged.out().lines().count())
                .isPositive()
                .isLessThan(whole.out().lines().count());
        assertThat(shown.code()).as(shown.err()).isEqualTo(ExitCode.DONE);
        assertThat(terminal.type("doctor", "--verify").code()).isEqualTo(ExitCode.DATA);
    }

    private Path log(String run) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith(Path.of(run, "events.jsonl")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Flips a bit in the middle. */
    private static void damage(Path log) throws IOException {
        var bytes = Files.readAllBytes(log);
        bytes[bytes.length / 2] ^= 1;
        Files.write(log, bytes);
    }
}
