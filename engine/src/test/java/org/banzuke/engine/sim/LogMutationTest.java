package org.banzuke.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.SampleRecord;
import org.banzuke.testkit.http.Habits;
import org.banzuke.testkit.reliability.Losses;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Damages the log of a finished run. Whatever is read afterwards is a beginning of what was written; what is missing was noticed:
 * as an end that was never acknowledged, as damage with its place, or as an end that the results know of.
 */
@Tag("reliability")
class LogMutationTest {
    private static final Lives LIVES =
            new Lives(1, List.of(new SimTask("talk", 3)), "max_concurrent=3", Habits.USUAL.answering(SimTask::answer));
    private static byte[] log = new byte[0];
    private static Set<SampleRecord> samples = Set.of();

    private final Trials trials = Trials.of(LogMutationTest.class, 5_000, 200_000, 1);
    private final Losses losses = new Losses();
    private long undetected;
    private long refused;
    private long cut;
    private long shorter;

    @BeforeAll
    static void run() throws IOException {
        LIVES.live();
        log = LIVES.disk().read(LIVES.run().files().log());
        samples = Set.copyOf(samples(LIVES.run()));
        assertThat(LIVES.verify().findings()).isEmpty();
    }

    @Test
    void noDamageGoesUnseenOrIsGuessedAway() throws IOException {
        var mutations = LogMutation.cuts(log);
        var cuts = Math.min(mutations.size(), trials.count());
        for (var n = 0; n < cuts; n++) {
            attempt(mutations.get(n), trials.replay(0));
        }
        for (var n = cuts; n < trials.count(); n++) {
            attempt(LogMutation.any(log, trials.random(n)), trials.replay(n));
        }
        trials.report(Observed.in(
                        trials.count(),
                        "P4",
                        "mutations of a log: cuts, flipped bits, lines moved, zeroes",
                        losses.count())
                .figure("refused with its place", (double) refused)
                .figure("cut off as never acknowledged", (double) cut)
                .figure("known to be too short", (double) shorter));
        losses.throwFirst();
        assertThat(undetected).isZero();
        if (trials.count() >= 5_000) {
            assertThat(List.of(refused, cut, shorter)).allMatch(count -> count > 0);
        }
    }

    private void attempt(LogMutation mutation, String replay) {
        losses.attempt(() -> {
            try {
                check(mutation, replay);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void check(LogMutation mutation, String replay) throws IOException {
        var what = mutation.what() + "; " + replay;
        LIVES.disk().publish(LIVES.run().files().log(), mutation.log());
        var run = LIVES.run();
        var found = LIVES.verify().findings();
        undetected += found.isEmpty() ? 1 : 0;
        assertThat(found).as(what).isNotEmpty();
        var salvaged = run.salvaged();
        assertThat(samples.containsAll(samples(salvaged))).as(what).isTrue();
        if (salvaged.salvage().isPresent()) {
            refused++;
            var intact = (int) salvaged.salvage().get().intact().bytes();
            var refusal = refusal(run);
            assertThat(refusal.code()).as(what).isEqualTo(EvalErrorCode.STORAGE_CORRUPT);
            assertThat(refusal).as(what).hasMessageContaining("at byte " + intact);
            assertThat(intact).as(what).isLessThanOrEqualTo(Arrays.mismatch(log, mutation.log()));
            return;
        }
        if (found.stream().anyMatch(finding -> finding.what().contains("never acknowledged"))) {
            cut++;
        } else {
            shorter++;
        }
    }

    private static EvalException refusal(RunReader run) {
        try (var samples = run.samples()) {
            throw new AssertionError("read " + samples.count() + " samples of a damaged log");
        } catch (EvalException e) {
            return e;
        }
    }

    private static List<SampleRecord> samples(RunReader run) {
        try (var samples = run.samples()) {
            return new ArrayList<>(samples.toList());
        }
    }
}
