package org.banzuke.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.engine.schedule.Retries;
import org.banzuke.io.Disk;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.banzuke.testkit.disk.SimDisk;
import org.banzuke.testkit.disk.SimDisk.Loss;
import org.banzuke.testkit.model.FakeModel;
import org.banzuke.testkit.model.FakeTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Fails every writing operation of a small run, loses power in four ways, and goes on. */
class SimulatedCrashTest {
    private static final Path WORKSPACE = Path.of("/workspace");
    private static final FakeTask TASK = new FakeTask("talk", 40, 2);

    @TestFactory
    Stream<DynamicTest> runThatLostPowerAtAnyOperationEndsInTheSameNumbers() {
        return Stream.of(Loss.values())
                .map(loss -> DynamicTest.dynamicTest(loss.name(), () -> {
                    var unbroken = new SimDisk(new SplittableRandom(1));
                    var wanted = run(unbroken);
                    for (var operation = 0L; operation < unbroken.operations(); operation++) {
                        crashAt(operation, loss, wanted);
                    }
                }));
    }

    @Test
    void fullDiskStopsTheRunWithAClearMessageAndItGoesOnWhenThereIsRoom() {
        var unbroken = new SimDisk(new SplittableRandom(1));
        var wanted = run(unbroken);
        var disk = new SimDisk(new SplittableRandom(2));
        disk.limitTo(5_000);

        assertThat(failure(disk)).hasValueSatisfying(e -> {
            assertThat(e.code()).isEqualTo(EvalErrorCode.STORAGE_FAILED);
            assertThat(e).hasMessageContaining("No space left").hasMessageContaining("Maybe free some space");
        });

        disk.limitTo(Long.MAX_VALUE);
        assertThat(run(disk).tasks()).isEqualTo(wanted.tasks());
    }

    private static void crashAt(long operation, Loss loss, RunResults wanted) {
        var disk = new SimDisk(new SplittableRandom(operation));
        disk.failAt(operation);
        var acknowledged = new AtomicInteger();
        // how many operations a run takes varies with the groups; where it takes fewer, nothing fails
        var failed = failure(disk, progress -> acknowledged.set(progress.done()));
        failed.ifPresent(e -> assertThat(e.code()).isEqualTo(EvalErrorCode.STORAGE_FAILED));
        disk.restart(loss);
        var kept = new AtomicInteger(-1);

        var resumed = run(disk, progress -> kept.compareAndSet(-1, progress.before()));

        assertThat(kept.get()).as("operation %d", operation).isGreaterThanOrEqualTo(acknowledged.get());
        assertThat(resumed.state()).isEqualTo(RunState.FINISHED);
        assertThat(resumed.tasks()).as("operation %d", operation).isEqualTo(wanted.tasks());
        var run =
                new RunReader(WORKSPACE.resolve("runs").resolve(manifest().id().value()), disk);
        assertThat(run.results()).contains(resumed);
    }

    private static Optional<EvalException> failure(Disk disk) {
        return failure(disk, ProgressListener.SILENT);
    }

    private static Optional<EvalException> failure(Disk disk, ProgressListener listener) {
        try {
            run(disk, listener);
            return Optional.empty();
        } catch (EvalException e) {
            return Optional.of(e);
        }
    }

    private static RunResults run(Disk disk) {
        return run(disk, ProgressListener.SILENT);
    }

    private static RunResults run(Disk disk, ProgressListener listener) {
        var random = new SplittableRandom(1);
        var workspace = new Workspace(WORKSPACE, disk, () -> Instant.EPOCH, random);
        var evaluation = new Evaluation(workspace, new Retries(1, Duration.ZERO, Duration.ZERO, random));
        return evaluation.run(manifest(), model(), List.of(TASK), listener, new Cancellation());
    }

    private static FakeModel model() {
        return FakeModel.answering("B").inBatches(4, 1).free();
    }

    private static RunManifest manifest() {
        return RunManifests.named(
                "test",
                Instant.EPOCH,
                "fake",
                model().identity(),
                Optional.empty(),
                List.of(TASK.description()),
                RunSettings.defaults(),
                new RunManifest.Sources(List.of(), List.of(), List.of()));
    }
}
