package org.banzuke.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.banzuke.testkit.http.Fault;
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
    private static final SimTask TASK = new SimTask("talk", Trials.count(60, 1200));

    private static final Numbers WANTED = Numbers.undisturbed(TASK);

    private final Set<Fault> seen = EnumSet.noneOf(Fault.class);
    private long misclassified;
    private long scored;
    private long differing;
    private long repeats;
    private long bound;
    private long stated;
    private long calls;
    private long lives;

    @Test
    void whatPassesLeavesTheNumbersAsTheyWere() {
        var trials = Trials.of(FaultsAreNoScoresTest.class, 16, 100, 1_000);
        for (var n = 0; n < trials.count(); n++) {
            var seed = trials.seed(n);
            var kinds = seed % 5 == 4 ? FaultTrial.ofStreams() : Expected.PASSING;
            var trial = new FaultTrial(seed, TASK, kinds, SHARES[(int) (seed % 4)], (int) (seed / 4 % 3));
            var numbers = trial.run();
            take(trial, numbers, trials.replay(n));
            differing += numbers.tasks().equals(WANTED.tasks()) ? 0 : 1;
            assertThat(numbers.tasks()).as(trials.replay(n)).isEqualTo(WANTED.tasks());
        }
        report(trials, "endpoint faults that pass, at 0, 5, 20 and 50 % of the calls, with losses of power");
    }

    @Test
    void whatDoesNotPassIsAFailureOfItsKind() {
        var trials = Trials.of(FaultsAreNoScoresTest.class, 16, 100, 5_000);
        for (var n = 0; n < trials.count(); n++) {
            var seed = trials.seed(n);
            var kinds = FaultTrial.allBut(Expected.STREAMS);
            var trial = new FaultTrial(seed, TASK, kinds, SHARES[1 + (int) (seed % 3)], (int) (seed / 4 % 3));
            take(trial, trial.run(), trials.replay(n));
        }
        report(trials, "endpoint faults of all kinds, at 5, 20 and 50 % of the calls, with losses of power");
        assertThat(seen).containsAll(FaultTrial.allBut(Expected.STREAMS));
    }

    private void take(FaultTrial trial, Numbers numbers, String replay) {
        var wrong = trial.misclassified();
        var faults = FaultTrial.scoredFaults(numbers, WANTED);
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
        assertThat(numbers.samples()).as(replay).hasSize(TASK.count());
        assertThat(trial.broken()).as(replay).isEmpty();
        assertThat(trial.repeats()).as(replay).isLessThanOrEqualTo(Math.min(trial.bound(), trial.stated()));
    }

    private void report(Trials trials, String scenario) {
        trials.report(Observed.in(trials.count(), "P10", scenario, misclassified + scored + differing)
                .repeats(repeats, stated)
                .figure("calls", (double) calls)
                .figure("lives of the program", (double) lives)
                .figure("answers misclassified", (double) misclassified)
                .figure("faults scored", (double) scored)
                .figure("repeats allowed by the bound", (double) bound));
    }
}
