package org.banzuke.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.Price;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.io.RealDisk;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.banzuke.testkit.model.FakeModel;
import org.banzuke.testkit.model.FakeTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run stops at its budget, no more than the calls in flight beyond it, and goes on with more. */
class BudgetTest {
    private static final int SAMPLES = 60;
    /** What the fake model's answers take: three tokens of prompt and one of answer, two answers a sample. */
    private static final int TOKENS = 4;

    private static final Price PRICE = new Price.PerToken(100, 1_000);
    private static final int COST = 3 * 100 + 1_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, 1, 50", "1, 4, 50", "4, 2, 111", "8, 3, 1"})
    void tokensAreNotPassedByMoreThanTheCallsInFlight(int batch, int atATime, int limit) {
        var model = FakeModel.answering("A").inBatches(batch, atATime);
        var results = run(model, new Budget(OptionalLong.empty(), OptionalLong.of(limit), Optional.empty()));

        assertThat(results.state()).isEqualTo(RunState.PAUSED);
        assertThat(model.calls() * TOKENS)
                .isGreaterThanOrEqualTo(limit)
                .isLessThan(limit + (long) TOKENS * Math.max(batch, 2) * (atATime + 1));
        assertThat(run(model, Budget.NONE).state()).isEqualTo(RunState.FINISHED);
        assertThat(model.calls()).isEqualTo(2 * SAMPLES);
    }

    @Test
    void costIsCountedOverAllSittings() {
        var model = FakeModel.answering("A").priced(PRICE);
        var tenAnswers = new Budget(OptionalLong.of(10L * COST), OptionalLong.empty(), Optional.empty());

        assertThat(run(model, tenAnswers).totals().nanoDollars()).isEqualTo(10L * COST);
        assertThat(run(model, tenAnswers).totals().nanoDollars()).isEqualTo(10L * COST);
        assertThat(model.calls()).isEqualTo(10);
        var more = new Budget(OptionalLong.of(15L * COST), OptionalLong.empty(), Optional.empty());
        assertThat(run(model, more).totals().nanoDollars()).isEqualTo(15L * COST);
    }

    @Test
    void costOfAModelWithoutAKnownPriceCannotBeLimited() {
        var model = FakeModel.answering("A").priced(new Price.Unknown());
        assertThatThrownBy(() -> run(model, new Budget(OptionalLong.of(1), OptionalLong.empty(), Optional.empty())))
                .isInstanceOf(EvalException.class)
                .hasMessageContaining("price is unknown")
                .hasMessageContaining("Maybe");
        assertThat(model.calls()).isZero();
    }

    @Test
    void timeEndsARunThatWouldTakeLonger() {
        var model = FakeModel.answering("A").taking(Duration.ofMillis(20));
        var results =
                run(model, new Budget(OptionalLong.empty(), OptionalLong.empty(), Optional.of(Duration.ofMillis(200))));
        assertThat(results.state()).isEqualTo(RunState.PAUSED);
        assertThat(run(model, Budget.NONE).state()).isEqualTo(RunState.FINISHED);
    }

    private RunResults run(LanguageModel model, Budget budget) {
        var task = new FakeTask("talk", SAMPLES, 2);
        var world = new Workspace(folder, new RealDisk(), () -> Instant.EPOCH, new SplittableRandom(1));
        var manifest = RunManifests.named(
                "test",
                Instant.EPOCH,
                "fake",
                model.identity(),
                Optional.empty(),
                List.of(task.description()),
                RunSettings.defaults(),
                new RunManifest.Sources(List.of(), List.of(), List.of()));
        return new Evaluation(world)
                .run(manifest, model, List.of(task), ProgressListener.SILENT, new Cancellation(), budget);
    }
}
