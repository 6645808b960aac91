package org.banzuke.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.FailureKind;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.engine.schedule.Retries;
import org.banzuke.io.RealDisk;
import org.banzuke.runlog.folder.RunFolder;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.read.Runs;
import org.banzuke.runlog.read.SampleRecord;
import org.banzuke.runlog.result.Counts;
import org.banzuke.runlog.result.Measurement;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.banzuke.testkit.model.FakeModel;
import org.banzuke.testkit.model.FakeTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void runWritesEverythingDownAndFoldsIt() {
        var results = run(FakeModel.answering("A"), FakeTask.of("letters", 10));

        assertThat(results.state()).isEqualTo(RunState.FINISHED);
        var figure = results.figure("letters", FakeTask.SCORE).orElseThrow();
        assertThat(figure.counts()).isEqualTo(new Counts(10, 10, 0, 0));
        assertThat(((Measurement.Measured) figure.measurement()).value()).isEqualTo(0.5);
        var run = new Runs(folder, new RealDisk()).resolve("latest");
        assertThat(run.results()).contains(results);
        assertThat(run.state()).isEqualTo(RunState.FINISHED);
        try (var samples = run.samples()) {
            var sample = samples.filter(it -> it.index() == 3).findFirst().orElseThrow();
            assertThat(sample.asked().getFirst().request().toString()).contains("Question letters/3?");
            assertThat(sample.asked().getFirst().ledgerKey()).isPresent();
            assertThat(sample.target()).isEqualTo("B");
        }
    }

    @Test
    void foldOfTheLogGivesTheResultsThatWereKept() {
        var results = run(FakeModel.answering("A").inBatches(8, 3).free(), FakeTask.of("letters", 500));
        var run = new Runs(folder, new RealDisk()).resolve("latest");

        deleteResults(run.files());

        assertThat(evaluation().results(run)).isEqualTo(results);
    }

    @Test
    void stepsFollowTheAnswersBeforeThem() {
        var model = FakeModel.answering("A").inBatches(4, 2);

        run(model, new FakeTask("talk", 7, 3));

        assertThat(model.calls()).isEqualTo(21);
        try (var samples = new Runs(folder, new RealDisk()).resolve("latest").samples()) {
            assertThat(samples.map(SampleRecord::asked)).allSatisfy(asked -> {
                assertThat(asked).hasSize(3);
                assertThat(asked.getLast().request().toString()).contains("?\nA\nA");
            });
        }
    }

    @Test
    void secondRunTakesItsAnswersFromTheLedger() {
        run(FakeModel.answering("A"), FakeTask.of("letters", 10));
        var again = FakeModel.answering("A");

        var results = run(again, FakeTask.of("letters", 10), NOW.plusSeconds(5));

        assertThat(again.calls()).isZero();
        assertThat(results.totals().fromLedger()).isEqualTo(10);
    }

    @Test
    void failedSampleLeavesTheOthersAlone() {
        var model = FakeModel.answering("A").after(3).failing(FailureKind.REFUSED, 2);

        var results = run(model, FakeTask.of("letters", 10));

        assertThat(results.figure("letters", FakeTask.SCORE).orElseThrow().counts())
                .isEqualTo(new Counts(10, 8, 0, 2));
        assertThat(results.state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void answerWithoutAnswerCountsAsWrongAndIsShownApart() {
        var results = run(FakeModel.answering("?"), FakeTask.of("letters", 4));

        var figure = results.figure("letters", FakeTask.SCORE).orElseThrow();
        assertThat(figure.counts()).isEqualTo(new Counts(4, 0, 4, 0));
        assertThat(((Measurement.Measured) figure.measurement()).n()).isEqualTo(4);
    }

    @Test
    void stoppedRunGoesOnWhereItStoppedAndAsksNothingTwice() {
        var cancellation = new Cancellation();
        var calls = new AtomicInteger();
        var task = new FakeTask("talk", 30, 2);
        var model = FakeModel.answering("A").inBatches(2, 1).onEachCall(_ -> {
            if (calls.incrementAndGet() == 25) {
                cancellation.request();
            }
        });
        var manifest = manifest(model, task, NOW);
        var evaluation = evaluation();

        var paused = evaluation.run(manifest, model, List.of(task), ProgressListener.SILENT, cancellation);
        var resumed = evaluation.run(manifest, model, List.of(task), ProgressListener.SILENT, new Cancellation());

        assertThat(paused.state()).isEqualTo(RunState.PAUSED);
        assertThat(resumed.state()).isEqualTo(RunState.FINISHED);
        assertThat(resumed.figure("talk", FakeTask.SCORE).orElseThrow().counts())
                .isEqualTo(new Counts(30, 30, 0, 0));
        assertThat(calls.get()).isBetween(60, 62);
    }

    @Test
    void samplesThatFailedForAPassingReasonAreAskedAgainWhenResumed() {
        var task = FakeTask.of("letters", 5);
        var broken = FakeModel.answering("A").after(4).failing(FailureKind.NATIVE_CRASH);
        var manifest = manifest(broken, task, NOW);
        var evaluation = evaluation();

        var first = evaluation.run(manifest, broken, List.of(task), ProgressListener.SILENT, new Cancellation());
        var second = evaluation.run(
                manifest, FakeModel.answering("A"), List.of(task), ProgressListener.SILENT, new Cancellation());

        assertThat(first.figure("letters", FakeTask.SCORE).orElseThrow().counts())
                .isEqualTo(new Counts(5, 4, 0, 1));
        assertThat(second.figure("letters", FakeTask.SCORE).orElseThrow().counts())
                .isEqualTo(new Counts(5, 5, 0, 0));
    }

    @Test
    void rescoringAsksNoModel() {
        run(FakeModel.answering("A"), FakeTask.of("letters", 10));
        var task = FakeTask.of("letters", 10);
        var earlier = new Runs(folder, new RealDisk()).resolve("latest");

        var results = evaluation()
                .rescore(
                        earlier,
                        manifest(FakeModel.answering("never"), task, NOW.plusSeconds(9)),
                        List.of(task),
                        ProgressListener.SILENT);

        assertThat(results.tasks()).isEqualTo(evaluation().results(earlier).tasks());
    }

    @Test
    void runThatIsBeingWrittenIsLeftAloneWithAClearMessage() throws IOException {
        var task = FakeTask.of("letters", 1);
        var model = FakeModel.answering("A");
        var manifest = manifest(model, task, NOW);
        var files = RunFolder.of(folder, manifest.id(), new RealDisk());
        files.create(manifest);

        try (var _ = files.lock()) {
            assertThatThrownBy(() -> run(model, task))
                    .isInstanceOfSatisfying(
                            EvalException.class, e -> assertThat(e.code()).isEqualTo(EvalErrorCode.STORAGE_LOCKED))
                    .hasMessageContaining("pid " + ProcessHandle.current().pid())
                    .hasMessageContaining("Maybe");
        }
    }

    private RunResults run(LanguageModel model, Task task) {
        return run(model, task, NOW);
    }

    private RunResults run(LanguageModel model, Task task, Instant at) {
        return evaluation()
                .run(manifest(model, task, at), model, List.of(task), ProgressListener.SILENT, new Cancellation());
    }

    private Evaluation evaluation() {
        var random = new SplittableRandom(1);
        var retries = new Retries(3, Duration.ofNanos(1), Duration.ofNanos(1), random);
        return new Evaluation(new Workspace(folder, new RealDisk(), () -> NOW, random), retries);
    }

    private static void deleteResults(RunFolder files) {
        try {
            files.disk().delete(files.resultsFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static RunManifest manifest(LanguageModel model, Task task, Instant at) {
        return RunManifests.named(
                "test",
                at,
                "fake",
                model.identity(),
                Optional.empty(),
                List.of(task.description()),
                RunSettings.defaults(),
                new RunManifest.Sources(List.of(), List.of(), List.of()));
    }
}
