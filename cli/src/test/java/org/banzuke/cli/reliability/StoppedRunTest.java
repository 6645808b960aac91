package org.banzuke.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.testkit.crash.Victim;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P15: the program is asked to end by SIGINT (Ctrl-C) or SIGTERM at random points, and goes on later. */
@Tag("reliability")
class StoppedRunTest {
    private static final int SAMPLES = 600;
    private static final long LONGEST_START_NANOS = 1_200_000_000;
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final int TERMINATED = 143;
    private static final double NANOS = 1e9;

    @TempDir
    private Path folder;

    private int hits;
    private int early;
    private int twice;
    private int silent;
    private long repeated;
    private long stated;
    private double slowest;
    private double slowestOfAll;

    @Test
    void stoppedRunEndsAndGoesOn() throws IOException, InterruptedException {
        var trials = Trials.of(StoppedRunTest.class, 5, 100, 20261130);
        var wrong = new ArrayList<String>();
        try (var runs = new EndpointRuns(folder, SAMPLES, Duration.ofMillis(5))) {
            for (var trial = 0; trial < trials.count(); trial++) {
                for (var what : stopAndFinish(runs, "stopped" + trial, trials.seed(trial), trials.random(trial))) {
                    wrong.add(trials.replay(trial) + ": " + what);
                }
            }
        }
        trials.report(Observed.in(
                        hits,
                        "P15",
                        "`run` of 600 calls stopped by SIGINT or SIGTERM at random points, and gone on with: calls in"
                                + " flight are kept, exit code 130, numbers and samples equal an unbroken run's",
                        wrong.size())
                .repeats(repeated, stated)
                .figure("stops while it was starting", early)
                .figure("second Ctrl-C while nothing was answered", twice)
                .figure("one Ctrl-C while nothing was answered", silent)
                .figure("most seconds to the end", slowest)
                .figure("most seconds to the end while nothing was answered", slowestOfAll));

        assertThat(wrong).isEmpty();
        assertThat(hits).as("stops that hit").isGreaterThan(trials.count() / 2);
    }

    /** Every fifth seed sends a second signal, and two in a hundred wait until the program gives up on a silent endpoint. */
    private List<String> stopAndFinish(EndpointRuns runs, String workspace, long seed, SplittableRandom random)
            throws IOException, InterruptedException {
        runs.asked().forget();
        var name = random.nextBoolean() ? "INT" : "TERM";
        var wrong = new ArrayList<String>();
        var answered = false;
        try (var victim = runs.start(workspace)) {
            if (seed % 5 == 0) {
                stopTwice(runs, workspace, victim, name, random);
            } else if (seed % 50 == 49) {
                stopUnanswered(runs, victim, name, random);
            } else if (seed % 5 == 1) {
                stopStarting(victim, name, random);
            } else {
                answered = true;
                stopWorking(runs, victim, name, random);
            }
            var code = victim.join(LIMIT);
            if (!allowed(code, runs, workspace, name)) {
                wrong.add("exit code " + code + " after " + name);
            }
        } finally {
            runs.asked().release();
        }
        wrong.addAll(finish(runs, workspace, answered));
        return wrong;
    }

    /** Before the program listens, a signal ends the machine it runs on in that machine's way. */
    private static boolean allowed(int code, EndpointRuns runs, String workspace, String name) {
        return code == ExitCode.INTERRUPTED
                || (code == ExitCode.DONE && runs.begun(workspace))
                || (code == TERMINATED && name.equals("TERM") && !runs.begun(workspace));
    }

    private void stopWorking(EndpointRuns runs, Victim victim, String name, SplittableRandom random)
            throws IOException, InterruptedException {
        var wanted = random.nextInt(1, SAMPLES - 50);
        hits += victim.runsUntil(() -> runs.asked().total() >= wanted) ? 1 : 0;
        slowest = Math.max(slowest, secondsToEnd(victim, name));
    }

    private void stopStarting(Victim victim, String name, SplittableRandom random)
            throws IOException, InterruptedException {
        LockSupport.parkNanos(random.nextLong(LONGEST_START_NANOS));
        hits += victim.runsUntil(() -> true) ? 1 : 0;
        early++;
        slowest = Math.max(slowest, secondsToEnd(victim, name));
    }

    private void stopTwice(EndpointRuns runs, String workspace, Victim victim, String name, SplittableRandom random)
            throws IOException, InterruptedException {
        holdAfter(runs, victim, random);
        victim.signal(name);
        victim.runsUntil(() -> told(runs, workspace).contains("once more ends at once"));
        twice++;
        slowest = Math.max(slowest, secondsToEnd(victim, name));
    }

    private void stopUnanswered(EndpointRuns runs, Victim victim, String name, SplittableRandom random)
            throws IOException, InterruptedException {
        holdAfter(runs, victim, random);
        silent++;
        slowestOfAll = Math.max(slowestOfAll, secondsToEnd(victim, name));
    }

    /** Lets the endpoint fall silent after so many calls, and waits until half of what may be in flight is. */
    private void holdAfter(EndpointRuns runs, Victim victim, SplittableRandom random) {
        var wanted = random.nextInt(1, SAMPLES - 50);
        victim.runsUntil(() -> runs.asked().total() >= wanted);
        runs.asked().hold();
        hits += victim.runsUntil(() -> runs.asked().waiting() >= EndpointRuns.IN_FLIGHT / 2) ? 1 : 0;
    }

    private static double secondsToEnd(Victim victim, String name) throws IOException, InterruptedException {
        var began = System.nanoTime();
        victim.signal(name);
        var _ = victim.join(LIMIT);
        return (System.nanoTime() - began) / NANOS;
    }

    private List<String> finish(EndpointRuns runs, String workspace, boolean answered) throws IOException {
        var wrong = new ArrayList<String>();
        var stopped = runs.begun(workspace) && told(runs, workspace).contains("Stopped");
        if (stopped && !told(runs, workspace).contains("runs resume")) {
            wrong.add("it does not say how to go on");
        }
        var session = runs.finish(workspace);
        if (session.code() != ExitCode.DONE) {
            wrong.add("exit code " + session.code() + " in the end: " + session.err());
            return wrong;
        }
        var said = session.json().tree("usage").whole("possibly_paid_twice");
        var again = runs.asked().repeated();
        repeated += again;
        stated += said;
        if (again > said || said > EndpointRuns.IN_FLIGHT || (answered && again > 0)) {
            wrong.add(again + " calls repeated, " + said + " stated");
        }
        if (!runs.asUnbroken(workspace)) {
            wrong.add("other numbers than the unbroken run");
        }
        return wrong;
    }

    private static String told(EndpointRuns runs, String workspace) {
        try {
            return Files.readString(runs.errors(workspace));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
