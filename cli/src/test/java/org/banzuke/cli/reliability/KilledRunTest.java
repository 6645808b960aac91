package org.banzuke.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P1 and P2: the program is killed (SIGKILL) at any instant, again and again, and goes on. */
@Tag("reliability")
class KilledRunTest {
    private static final int SAMPLES = 2_000;
    private static final int KILLS_A_RUN = 10;
    private static final int MOST_CALLS_A_LIFE = 400;
    private static final long LONGEST_START_NANOS = 1_500_000_000;
    private static final Pattern SHOWN = Pattern.compile(" ([0-9,]+)/2,000[^/]*$");
    private static final Pattern STATED = Pattern.compile("Possibly paid twice: ([0-9,]+) call");

    @TempDir
    private Path folder;

    private long lost;
    private int kills;
    private int early;
    private int unstated;
    private long repeated;
    private long stated;

    @Test
    void nothingKeptIsLostOrPaidAgain() throws IOException, InterruptedException {
        var trials = Trials.of(KilledRunTest.class, 1, 20, 20261126);
        var broken = 0;
        var failure = "";
        try (var runs = new EndpointRuns(folder, SAMPLES, Duration.ofMillis(2))) {
            for (var trial = 0; trial < trials.count(); trial++) {
                var before = lost;
                var wrong = killAndFinish(runs, "killed" + trial, trials.random(trial));
                if (!wrong.isEmpty() || lost > before) {
                    broken++;
                    failure = trials.replay(trial) + ": " + wrong;
                }
            }
        }
        trials.report(Observed.in(
                        kills,
                        "P1",
                        "`run` of 2,000 calls killed (SIGKILL) at random instants, resumed until done: every kept"
                                + " answer is there and never asked again, each progress shown was on disk, numbers and"
                                + " samples equal an unbroken run's byte for byte",
                        lost + broken)
                .figure("runs", trials.count())
                .figure("kills while it was starting", early));
        trials.report(Observed.in(
                        kills,
                        "P2",
                        "the same kills: calls counted by the endpoint, repeats stated by the program; at most "
                                + EndpointRuns.IN_FLIGHT + " in flight",
                        unstated)
                .repeats(repeated, stated)
                .figure("in flight at all kills, at most", kills * EndpointRuns.IN_FLIGHT));

        assertThat(broken).as(failure).isZero();
        assertThat(lost).as(trials.replay(0)).isZero();
        assertThat(unstated)
                .as("%d repeated, %d stated; %s", repeated, stated, trials.replay(0))
                .isZero();
        assertThat(stated).as(trials.replay(0)).isLessThanOrEqualTo((long) kills * EndpointRuns.IN_FLIGHT);
        assertThat(kills).as("kills that hit").isGreaterThan(trials.count() * (KILLS_A_RUN / 2));
    }

    /** Returns what was wrong in the end, or nothing. */
    private String killAndFinish(EndpointRuns runs, String workspace, SplittableRandom random)
            throws IOException, InterruptedException {
        runs.asked().forget();
        var kept = new KeptAnswers(runs);
        for (var kill = 0; kill < KILLS_A_RUN; kill++) {
            killOnce(runs, workspace, random);
            checkKept(runs, kept, workspace);
        }
        var session = runs.finish(workspace);
        if (session.code() != 0) {
            return "exit code " + session.code() + ": " + session.err();
        }
        checkKept(runs, kept, workspace);
        var said = session.json().tree("usage").whole("possibly_paid_twice");
        repeated += runs.asked().repeated();
        stated += said;
        unstated += runs.asked().repeated() > said ? 1 : 0;
        if (told(runs, workspace) > said) {
            return "told of " + told(runs, workspace) + " calls possibly paid twice, the results say " + said;
        }
        if (!runs.asUnbroken(workspace)) {
            return "other numbers than the unbroken run";
        }
        var doctor = runs.terminal(workspace).type("doctor", "--verify");
        return doctor.code() == 0 ? "" : doctor.out();
    }

    private void killOnce(EndpointRuns runs, String workspace, SplittableRandom random)
            throws IOException, InterruptedException {
        var wanted = runs.server().calls() + random.nextInt(1, MOST_CALLS_A_LIFE);
        var starting = random.nextInt(6) == 0;
        try (var victim = runs.start(workspace)) {
            if (starting) {
                LockSupport.parkNanos(random.nextLong(LONGEST_START_NANOS));
            } else {
                victim.runsUntil(() -> runs.server().calls() >= wanted);
                LockSupport.parkNanos(random.nextInt(3_000_000));
            }
            var alive = victim.runsUntil(() -> true);
            victim.kill();
            kills += alive ? 1 : 0;
            early += alive && starting ? 1 : 0;
        }
    }

    /** What was ever kept is there, and has not been asked since; what was shown as done is in the log. */
    private void checkKept(EndpointRuns runs, KeptAnswers kept, String workspace) throws IOException {
        lost += kept.check(workspace).size();
        if (shown(runs, workspace) > runs.done(workspace)) {
            lost++;
        }
    }

    /** The newest progress a person could have read. */
    private static long shown(EndpointRuns runs, String workspace) throws IOException {
        var last = 0L;
        for (var line : Files.readString(runs.errors(workspace)).split("[\r\n]+", -1)) {
            var shown = SHOWN.matcher(line);
            last = shown.find() ? Math.max(last, number(shown.group(1))) : last;
        }
        return last;
    }

    private static long told(EndpointRuns runs, String workspace) throws IOException {
        return STATED.matcher(Files.readString(runs.errors(workspace)))
                .results()
                .mapToLong(found -> number(found.group(1)))
                .sum();
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
