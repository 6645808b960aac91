package org.banzuke.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.banzuke.api.Answered;
import org.banzuke.api.Respondent;
import org.banzuke.api.Response;
import org.banzuke.api.RunFlag;
import org.banzuke.engine.canary.Canaries;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.banzuke.testkit.disk.SimDisk.Loss;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs long enough to be watched, through faults and losses of power: canaries are asked in each life, score nothing, and tell a
 * model that changed from one that stayed.
 */
@Tag("reliability")
class WatchedWorldTest {
    private static final SimTask TASK = new SimTask("talk", 150);
    private static final int LIVES = 200;
    private static final int CONCURRENT = 4;
    /** Calls of as many steps as fly, two at most each. */
    private static final int IN_FLIGHT = 2 * CONCURRENT;

    private static final List<Fault> FAULTS =
            List.of(Fault.STATUS_429_WITH_SECONDS, Fault.STATUS_503, Fault.RESET, Fault.SILENT, Fault.INVALID_JSON);

    @Test
    void aModelThatStaysIsNeverFlaggedAndScoresAsEver() {
        var trials = Trials.of(WatchedWorldTest.class, 8, 200, 7_000);
        var wanted = Numbers.undisturbed(TASK);
        for (var n = 0; n < trials.count(); n++) {
            var lives = lives(trials.seed(n), Integer.MAX_VALUE);
            var results = finish(lives, trials.random(n));
            var replay = trials.replay(n);
            assertThat(results.flags()).as(replay).isEmpty();
            assertThat(Numbers.of(lives.run()).tasks()).as(replay).isEqualTo(wanted.tasks());
            assertThat(lives.verify().findings()).as(replay).isEmpty();
            assertThat(rounds(lives)).as(replay).isGreaterThanOrEqualTo(Canaries.ROUNDS_AT_START);
        }
    }

    @Test
    void aModelThatChangesIsFlaggedBetweenTheRoundsAroundTheChange() {
        var trials = Trials.of(WatchedWorldTest.class, 8, 200, 8_000);
        for (var n = 0; n < trials.count(); n++) {
            var change = trials.random(n).nextInt(40, 120);
            var lives = lives(trials.seed(n), change);
            var results = finish(lives, trials.random(n));
            var replay = "change at " + change + ", " + trials.replay(n);
            assertThat(results.publishable()).as(replay).isFalse();
            assertThat(results.flags()).as(replay).hasSize(1).first().satisfies(flag -> around(flag, changed(lives)));
            assertThat(lives.verify().findings()).as(replay).isEmpty();
        }
    }

    /** The log has calls in the order of their ends, which lies off that of their beginnings by those in flight. */
    private static void around(RunFlag flag, long change) {
        assertThat(flag.afterCall()).isLessThan(change + IN_FLIGHT);
        assertThat(flag.byCall()).isGreaterThan(change - IN_FLIGHT);
    }

    /** Returns which call was the first to be answered by the other model. */
    private static long changed(Lives lives) {
        var calls = 0L;
        for (var event : lives.events()) {
            if (event instanceof Event.Answers answers && answers.to().equals(Respondent.SUBJECT)) {
                calls += answers.answered().size() - answers.reused().size();
                if (answers.answered().stream().anyMatch(WatchedWorldTest::isOfTheOther)) {
                    return calls;
                }
            }
        }
        throw new AssertionError("no call was answered by the other model");
    }

    private static boolean isOfTheOther(Answered answered) {
        return answered.response() instanceof Response.Generated text
                && text.text().startsWith("quite ");
    }

    /** A server that speaks otherwise from some text on. */
    private static Lives lives(long seed, int change) {
        var texts = new AtomicInteger();
        var habits = Habits.USUAL
                .answering(prompt -> (texts.getAndIncrement() < change ? "" : "quite ") + SimTask.answer(prompt))
                .taking(Duration.ofMillis(100))
                .failing(FaultPlan.seeded(seed, 0.05, FAULTS));
        return new Lives(seed, List.of(TASK), "max_concurrent=" + CONCURRENT, habits);
    }

    /** Lives on through three losses of power, until nothing is left to ask. */
    private static RunResults finish(Lives lives, SplittableRandom random) {
        for (var n = 0; n < LIVES; n++) {
            var step = n < 3 ? random.nextInt(1, 2_000) : Integer.MAX_VALUE;
            var life = lives.live(world -> world.haltAfter(step), Budget.NONE);
            if (life.crashed()) {
                lives.disk().restart(Loss.any(random));
            }
            var finished = life.results().filter(results -> results.state() == RunState.FINISHED);
            if (finished.isPresent() && failed(finished.get()) == 0) {
                return finished.get();
            }
        }
        throw new AssertionError("after " + LIVES + " lives the run is not at its end");
    }

    private static int failed(RunResults results) {
        return results.tasks().getFirst().figures().getFirst().counts().failed();
    }

    private static long rounds(Lives lives) {
        return lives.events().stream()
                        .filter(event -> event instanceof Event.Answers answers
                                && answers.to().equals(Respondent.CANARY))
                        .count()
                / Canaries.ROUND;
    }
}
