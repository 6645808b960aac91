package org.banzuke.engine.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.banzuke.api.Response;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.engine.verify.Finding;
import org.banzuke.runlog.read.SampleRecord;
import org.banzuke.runlog.result.RunState;
import org.banzuke.runlog.result.TaskResults;
import org.banzuke.testkit.disk.SimDisk.Loss;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.banzuke.testkit.sim.World;

/** A run through faults of an endpoint and losses of power, until nothing is left to ask. */
final class FaultTrial {
    private static final int MOST_LIVES = 2_000;
    /** Whatever closes the endpoint ends a life, and would leave no time for the others if it were as frequent. */
    private static final Set<Fault> RARE = EnumSet.of(
            Fault.STATUS_401,
            Fault.STATUS_402,
            Fault.STATUS_404,
            Fault.REDIRECT,
            Fault.OTHER_MODEL,
            Fault.TWO_CHOICES,
            Fault.WRONG_INDEX,
            Fault.REPEATED_ID);

    private final long seed;
    private final SplittableRandom random;
    private final boolean streams;
    private final int concurrent;
    private final Lives lives;
    private int crashes;
    private int crashed;

    /**
     * Prepares a trial.
     *
     * @param share how many of the calls go wrong, from 0 to 1
     * @param crashes how often power is lost
     */
    FaultTrial(long seed, SimTask task, Set<Fault> kinds, double share, int crashes) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.streams = kinds.contains(Fault.STREAM_CUT);
        this.concurrent = random.nextInt(1, 17);
        this.crashes = crashes;
        var habits = Habits.USUAL
                .answering(SimTask::answer)
                .taking(Duration.ofMillis(random.nextInt(1, 400)))
                .failing(FaultPlan.seeded(seed, share, weighted(kinds)));
        var options = "max_concurrent=" + concurrent + (streams ? "&stream=yes" : "");
        this.lives = new Lives(seed, List.of(task), options, habits);
    }

    private static List<Fault> weighted(Set<Fault> kinds) {
        var all = new ArrayList<Fault>();
        for (var kind : kinds) {
            for (var times = RARE.contains(kind) ? 1 : 4; times > 0; times--) {
                all.add(kind);
            }
        }
        return all;
    }

    /** Runs to the end, and returns the numbers it came to. */
    Numbers run() {
        for (var n = 0; n < MOST_LIVES; n++) {
            var life = lives.live(accident(), Budget.NONE);
            if (life.crashed()) {
                crashed++;
                lives.disk().restart(Loss.any(random));
            } else {
                lives.disk().failAt(Long.MAX_VALUE); // an accident this life did not live to see meets no other
            }
            if (atAnEnd(life)) {
                return Numbers.of(lives.run());
            }
        }
        throw new AssertionError("seed " + seed + ": after " + MOST_LIVES + " lives the run is not at its end");
    }

    /** Power goes at some step, or with some operation of the disk. */
    private Consumer<World> accident() {
        if (crashes-- <= 0) {
            return _ -> {};
        }
        var operation = lives.disk().operations() + random.nextInt(1, 60);
        var step = random.nextInt(1, 600);
        return random.nextBoolean()
                ? world -> world.haltAfter(step)
                : world -> lives.disk().failAt(operation, world::halt);
    }

    private static boolean atAnEnd(Life life) {
        return life.results()
                .filter(results -> results.state() == RunState.FINISHED)
                .filter(results ->
                        life.asked().isEmpty() || failed(results.tasks().getFirst()) == 0)
                .isPresent();
    }

    private static int failed(TaskResults results) {
        return results.figures().getFirst().counts().failed();
    }

    Lives lives() {
        return lives;
    }

    /** Returns answers that were taken for something else than they were. */
    List<String> misclassified() {
        return lives.lives().stream()
                .flatMap(life -> Classification.wrong(life, streams).stream())
                .toList();
    }

    /** Returns samples with a score that the undisturbed run does not have; those that failed, or were filtered, have none. */
    static List<SampleRecord> scoredFaults(Numbers numbers, Numbers wanted) {
        return numbers.samples().values().stream()
                .filter(sample -> !sample.failed() && !filtered(sample) && !wanted.has(sample))
                .toList();
    }

    private static boolean filtered(SampleRecord sample) {
        return sample.asked().stream()
                .anyMatch(asked -> asked.response() instanceof Response.Generated text
                        && text.finish() == Response.Finish.FILTERED);
    }

    /** Returns good answers that were paid more than once. */
    long repeats() {
        return lives.net().repeats();
    }

    /** Returns how many there may be: those in flight when power was lost, as many steps as fly, of two calls at most. */
    long bound() {
        return 2L * crashed * concurrent;
    }

    /** Returns how many the run itself says there may be. */
    long stated() {
        return Possibly.askedTwice(lives);
    }

    List<Finding> broken() {
        return lives.verify().findings().stream().filter(Finding::broken).toList();
    }

    Map<Fault, Integer> faults() {
        var faults = new EnumMap<Fault, Integer>(Fault.class);
        lives.net().asked().forEach(call -> call.fault().ifPresent(fault -> faults.merge(fault, 1, Integer::sum)));
        return faults;
    }

    static Set<Fault> allBut(Set<Fault> without) {
        var all = EnumSet.allOf(Fault.class);
        all.removeAll(without);
        return all;
    }

    /** Returns faults a stream can have: its own, and those of status and connection that pass. */
    static Set<Fault> ofStreams() {
        var kinds = EnumSet.range(Fault.STATUS_429, Fault.RESET);
        kinds.addAll(Arrays.asList(Fault.SILENT, Fault.SHORT_BODY, Fault.CUT_CHUNK));
        kinds.addAll(Expected.STREAMS);
        return kinds;
    }
}
