package org.banzuke.engine.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.banzuke.engine.verify.Verifier;
import org.banzuke.io.RealDisk;
import org.banzuke.testkit.crash.Victim;
import org.banzuke.testkit.model.FakeModel;
import org.banzuke.testkit.model.FakeTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a run with SIGKILL again and again, and compares its end with that of a run nobody killed. */
class KillTest {
    private static final int SAMPLES = 200;
    private static final int KILLS = 10;
    /** Two batches of at least four requests; a step has one. */
    private static final int IN_FLIGHT = 8;

    @TempDir
    private Path folder;

    @Test
    void runKilledTenTimesEndsInTheSameNumbers() throws IOException, InterruptedException {
        killAndCompare(20261124);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void runKilledFiftyTimesInAllEndsInTheSameNumbers(long seed) throws IOException, InterruptedException {
        killAndCompare(seed);
    }

    private void killAndCompare(long seed) throws IOException, InterruptedException {
        var random = new SplittableRandom(seed);
        var calls = folder.resolve("calls");
        Files.createFile(calls);
        var kills = 0;
        for (var i = 0; i < KILLS; i++) {
            kills += killOnce(calls, random) ? 1 : 0;
        }
        var task = new FakeTask("talk", SAMPLES, 2);

        var results = RunProgram.run(workspace(), RunProgram.costly(calls), task);

        var wanted = RunProgram.run(folder.resolve("unbroken"), FakeModel.answering("A"), task);
        assertThat(results.tasks()).as("seed %d", seed).isEqualTo(wanted.tasks());
        var lines = Files.readAllLines(calls);
        var repeats = lines.size() - new HashSet<>(lines).size();
        assertThat(new HashSet<>(lines)).hasSize(2 * SAMPLES);
        assertThat(repeats).as("seed %d, %d kills", seed, kills).isLessThanOrEqualTo(kills * IN_FLIGHT);
        assertThat(kills).isGreaterThan(KILLS / 2);
        assertThat(new Verifier(workspace(), new RealDisk()).verify().findings())
                .isEmpty();
    }

    /** Kills after a random number of further calls and a random moment; returns whether the run was still going. */
    private boolean killOnce(Path calls, SplittableRandom random) throws IOException, InterruptedException {
        var before = Files.size(calls);
        var further = random.nextInt(1, 500);
        try (var victim = Victim.start(
                RunProgram.class,
                folder.resolve("output"),
                List.of("-Xmx128m"),
                workspace().toString(),
                Integer.toString(SAMPLES),
                calls.toString())) {
            var running = victim.runsUntil(() -> size(calls) >= before + further);
            LockSupport.parkNanos(random.nextInt(5_000_000));
            victim.kill();
            return running;
        }
    }

    private Path workspace() {
        return folder.resolve("killed");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
