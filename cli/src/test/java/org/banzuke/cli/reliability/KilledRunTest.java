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
    private static final Pattern STATED = Pattern.compile("Possibly paid twice: ([0-9,]+) call");

    @TempDir
    private Path folder;

    private int kills;
    private int early;
    private int unstated;
    private long repeated;
    private long stated;

    @Test
    void nothingKeptIsLostOrPaidAgain() throws IOException, InterruptedException {
        var trials = Trials.of(KilledRunTest.class, 1, 20, 20261126);
        var wrong = new ArrayList<String>();
        try (var runs = new EndpointRuns(folder, SAMPLES, Duration.ofMillis(2))) {
            for (var trial = 0; trial < trials.count(); trial++) {
                for (var what : killAndFinish(runs, "killed" + trial, trials.random(trial))) {
                    wrong.add(trials.replay(trial) + ": " + what);
                }
            }
        }
        trials.report(Observed.in(
                        kills,
                        "P1",
                        "`run` of 2,000 calls killed (SIGKILL) at random instants, resumed until done: every kept"
                                + " answer is there and never asked again, each progress shown was on disk, numbers and"
                                + " samples equal an unbroken run's byte for byte",
                        wrong.size())
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

        assertThat(wrong).isEmpty();
        assertThat(stated).as(trials.replay(0)).isLessThanOrEqualTo((long) kills * EndpointRuns.IN_FLIGHT);
        assertThat(kills).as("kills that hit").isGreaterThan(trials.count() * (KILLS_A_RUN / 2));
    }

    /** Returns what was wrong in the end. */
    private List<String> killAndFinish(EndpointRuns runs, String workspace, SplittableRandom random)
            throws IOException, InterruptedException {
        runs.asked().forget();
        var kept = new KeptAnswers(runs);
        var wrong = new ArrayList<String>();
        for (var kill = 0; kill < KILLS_A_RUN; kill++) {
            killOnce(runs, workspace, random);
            wrong.addAll(kept.check(workspace));
            var shown = EndpointRuns.shown(runs.errors(workspace));
            if (shown > runs.done(workspace)) {
                wrong.add(shown + " samples were shown as done, " + runs.done(workspace) + " are");
            }
        }
        var ending = Ending.of(runs, workspace, kept);
        repeated += ending.repeated();
        stated += ending.stated();
        unstated += ending.repeated() > ending.stated() ? 1 : 0;
        wrong.addAll(ending.wrong());
        if (told(runs, workspace) > ending.stated()) {
            wrong.add("told of " + told(runs, workspace) + " calls possibly paid twice, the results say "
                    + ending.stated());
        }
        if (told(runs, workspace) == 0 && ending.stated() > 0) {
            wrong.add("nobody was told of " + ending.stated() + " calls possibly paid twice");
        }
        return wrong;
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

    private static long told(EndpointRuns runs, String workspace) throws IOException {
        return STATED.matcher(Files.readString(runs.errors(workspace)))
                .results()
                .mapToLong(found -> EndpointRuns.number(found.group(1)))
                .sum();
    }
}
