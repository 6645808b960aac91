package org.banzuke.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.banzuke.cli.Banzuke;
import org.banzuke.cli.Terminal;
import org.banzuke.testkit.SharedFolder;
import org.banzuke.testkit.crash.Victim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quantised model in a child process, killed with its parent again and again: the last bit of each number is the same. */
@Tag("models")
class ModelKillTest {
    private static final long SEED = 20261126;
    private static final String TASKS = "fresh-units-easy@2026-11";

    @TempDir
    private Path folder;

    @Tag("slow")
    @Test
    void killedAndResumedRunHasTheSameLogLikelihoods() throws IOException, InterruptedException {
        var model = SharedFolder.require(SharedFolder.shared("models/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"));
        var random = new SplittableRandom(SEED);
        var killed = folder.resolve("killed");
        var name = "llama:" + model + "?threads=1&contexts=";
        for (var kill = 0; kill < 3; kill++) {
            var line = kill == 0
                    ? "run -q --limit 24 --tasks " + TASKS + " --model " + name + "2 --workspace " + killed
                    : "runs resume latest -q --workspace " + killed;
            var further = size(killed) + random.nextInt(500, 4_000);
            try (var victim = Victim.start(Banzuke.class, folder.resolve("output"), List.of(), line.split(" "))) {
                victim.runsUntil(() -> size(killed) > further);
                victim.kill();
            }
        }
        assertThat(new Terminal(killed).type("runs", "resume", "latest", "-q").code())
                .isZero();

        var unbroken = new Terminal(folder.resolve("unbroken"));
        var line = "run -q --limit 24 --tasks " + TASKS + " --model " + name + "1";
        assertThat(unbroken.type(line.split(" ")).code()).isZero();

        assertThat(answers(new Terminal(killed))).hasSize(24).isEqualTo(answers(unbroken));
    }

    /** What was asked and answered, in order of the samples, without the tokens that were saved. */
    private static List<String> answers(Terminal terminal) {
        return terminal.type("samples", "latest", "--json")
                .out()
                .lines()
                .map(line -> line.replaceAll("\"usage\":\\[[0-9,]*]", ""))
                .sorted()
                .toList();
    }

    private static long size(Path workspace) {
        if (!Files.exists(workspace.resolve("runs"))) {
            return 0;
        }
        try (var files = Files.walk(workspace.resolve("runs"), 2)) {
            return files.filter(file -> file.endsWith("events.jsonl"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // A file went while the folder was walked; the next look sees all.
            return 0;
        }
    }
}
