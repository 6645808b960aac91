package org.banzuke.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.Set;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.reliability.Losses;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The differential oracle: the same plan with faults of the endpoint and losses of power, and without. What passes leaves the numbers as
 * they were, to the byte; what does not pass is a failure of its kind; nothing is a score that was none.
 */
@Tag("reliability")
class FaultsAreNoScoresTest {
    private static final double[] SHARES = {0, 0.05, 0.2, 0.5};
    /** Five calls for three samples. */
    private static final SimTask TASK = new SimTask("talk", 60);

    private static final SimTask LONG_TASK = new SimTask("talk", 1_200);

    private final Set<Fault> seen = EnumSet.noneOf(Fault.class);
    private long misclassified;
    private long scored;
    private final Losses losses = new Losses();
    private long repeats;
    private long bound;
    private long stated;
    private long calls;
    private long lives;

    @Test
    void whatPassesLeavesTheNumbersAsTheyWere() {
        passing(Trials.of(FaultsAreNoScoresTest.class, 16, 100, 1_000), TASK);
    }

    @Test
    void whatPassesLeavesTheNumbersOfALongRunAsTheyWere() {
        var trials = Trials.of(FaultsAreNoScoresTest.class, 0, 200, 100_000);
        assumeTrue(trials.count() > 0, "two thousand calls each, at night only: -Dbanzuke.trials=night");
        passing(trials, LONG_TASK);
    }

    @Test
    void whatDoesNotPassIsAFailureOfItsKind() {
        var trials = Trials.of(FaultsAreNoScoresTest.class, 16, 100, 5_000);
        var wanted = Numbers.undisturbed(TASK);
        for (var n = 0; n < trials.count(); n++) {
            var seed = trials.seed(n);
            var kinds = FaultTrial.allBut(Expected.STREAMS);
            var trial = new FaultTrial(seed, TASK, kinds, SHARES[1 + (int) (seed % 3)], (int) (seed / 4 % 3));
            var replay = trials.replay(n);
            losses.attempt(() -> take(trial, trial.run(), wanted, replay));
        }
        report(trials, "endpoint faults of all kinds, at 5, 20 and 50 % of the calls, with losses of power");
        losses.throwFirst();
        if (trials.count() >= 16) {
            assertThat(seen).containsAll(FaultTrial.allBut(Expected.STREAMS));
        }
    }

    private void passing(Trials trials, SimTask task) {
        var wanted = Numbers.undisturbed(task);
        for (var n = 0; n < trials.count(); n++) {
            var seed = trials.seed(n);
            var kinds = seed % 5 == 4 ? FaultTrial.ofStreams() : Expected.PASSING;
            var trial = new FaultTrial(seed, task, kinds, SHARES[(int) (seed % 4)], (int) (seed / 4 % 3));
            var replay = trials.replay(n);
            losses.attempt(() -> {
                var numbers = trial.run();
                take(trial, numbers, wanted, replay);
                assertThat(numbers.tasks()).as(replay).isEqualTo(wanted.tasks());
            });
        }
        report(
                trials,
                "endpoint faults that pass, at 0, 5, 20 and 50 % of " + 5 * task.count() / 3
                        + " calls, with losses of power");
        losses.throwFirst();
    }

    private void take(FaultTrial trial, Numbers numbers, Numbers wanted, String replay) {
        var wrong = trial.misclassified();
        var faults = FaultTrial.scoredFaults(numbers, wanted);
        seen.addAll(trial.faults().keySet());
        misclassified += wrong.size();
        scored += faults.size();
        repeats += trial.repeats();
        bound += trial.bound();
        stated += trial.stated();
        calls += trial.lives().net().asked().size();
        lives += trial.lives().lives().size();
        assertThat(wrong).as(replay).isEmpty();
        assertThat(faults).as(replay).isEmpty();
        assertThat(numbers.samples()).as(replay).hasSameSizeAs(wanted.samples());
        assertThat(trial.broken()).as(replay).isEmpty();
        assertThat(trial.repeats()).as(replay).isLessThanOrEqualTo(Math.min(trial.bound(), trial.stated()));
    }

    private void report(Trials trials, String scenario) {
        trials.report(Observed.in(trials.count(), "P10", scenario, losses.count())
                .repeats(repeats, stated)
                .figure("calls", (double) calls)
                .figure("lives of the program", (double) lives)
                .figure("answers misclassified", (double) misclassified)
                .figure("faults scored", (double) scored)
                .figure("repeats allowed by the bound", (double) bound));
    }
}
