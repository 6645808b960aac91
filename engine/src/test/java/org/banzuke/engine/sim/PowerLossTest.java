package org.banzuke.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.engine.verify.Finding;
import org.banzuke.runlog.result.RunState;
import org.banzuke.testkit.disk.SimDisk.Loss;
import org.banzuke.testkit.http.Habits;
import org.banzuke.testkit.reliability.Losses;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Loses power at every operation of the disk of a small run, in four ways: nothing unsynced kept, all, some sectors, a torn end. The
 * operations are counted in a run without an accident; being of one seed, the run with the accident is the same up to it.
 */
@Tag("reliability")
class PowerLossTest {
    private static final SimTask TASK = new SimTask("talk", 6);
    private static final int CONCURRENT = 2;

    private static final Numbers WANTED = Numbers.undisturbed(TASK);

    private final Losses losses = new Losses();
    private long points;
    private long lost;
    private long repeats;
    private long stated;

    @ParameterizedTest
    @EnumSource
    void everythingAcknowledgedIsThereAfterwards(Loss loss) {
        var trials = Trials.of(PowerLossTest.class, 1, 40, 20_261_126);
        for (var n = 0; n < trials.count(); n++) {
            var unbroken = lives(trials.seed(n));
            assertThat(unbroken.live().results()).isPresent();
            var operations = unbroken.disk().operations();
            for (var operation = 0L; operation < operations; operation++) {
                var at = operation;
                var replay = "operation " + operation + ", " + trials.replay(n);
                var seed = trials.seed(n);
                losses.attempt(() -> lose(loss, seed, at, replay));
            }
        }
        trials.report(Observed.in(
                        points,
                        "P3",
                        "simulated loss of power at each operation of the disk, " + name(loss),
                        losses.count())
                .repeats(repeats, stated));
        losses.throwFirst();
        assertThat(lost).isZero();
        assertThat(points).isGreaterThan(50);
    }

    private void lose(Loss loss, long seed, long operation, String replay) {
        points++;
        var lives = lives(seed);
        var first = lives.live(world -> lives.disk().failAt(operation, world::halt), Budget.NONE);
        assertThat(first.crashed()).as(replay).isTrue();
        lives.disk().restart(loss);
        assertThat(broken(lives)).as(replay).isEmpty();
        var second = lives.live();

        lost += Math.max(0, first.acknowledged() - second.before().orElse(0));
        repeats += lives.net().repeats();
        stated += Possibly.askedTwice(lives);
        assertThat(second.before().orElse(0)).as(replay).isGreaterThanOrEqualTo(first.acknowledged());
        assertThat(second.results().orElseThrow().state()).as(replay).isEqualTo(RunState.FINISHED);
        assertThat(Numbers.of(lives.run())).as(replay).isEqualTo(WANTED);
        assertThat(broken(lives)).as(replay).isEmpty();
        assertThat(lives.net().repeats())
                .as(replay)
                .isLessThanOrEqualTo(Math.min(2L * CONCURRENT, Possibly.askedTwice(lives)));
    }

    private static Lives lives(long seed) {
        var habits = Habits.USUAL.answering(SimTask::answer).taking(Duration.ofMillis(300));
        return new Lives(seed, List.of(TASK), "max_concurrent=" + CONCURRENT, habits);
    }

    private static List<Finding> broken(Lives lives) {
        return lives.verify().findings().stream().filter(Finding::broken).toList();
    }

    private static String name(Loss loss) {
        return switch (loss) {
            case NOTHING_KEPT -> "nothing unsynced kept";
            case ALL_KEPT -> "everything kept";
            case SOME_SECTORS -> "some sectors kept";
            case TORN -> "the last sector torn";
        };
    }
}
