package org.banzuke.engine.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.banzuke.api.Price;
import org.banzuke.api.Response;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.runlog.json.ResponseJson;
import org.banzuke.runlog.result.Totals;
import org.banzuke.testkit.reliability.Losses;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Limits × calls in flight × losses of power × prices. What a run says it has spent is what lies paid in the ledger, through all its
 * lives; a limit is passed by no more than the calls in flight; an unknown price is never a cost of nothing.
 */
@Tag("reliability")
class SpendingTest {
    private static final SimTask TASK = new SimTask("talk", 9);
    /** Tokens of the longest question with its answer, counted by the fake server. */
    private static final int MOST_TOKENS = 60;

    private final Losses losses = new Losses();
    private long over;
    private double mostCalls;
    private long unknown;

    @Test
    void limitsHoldAndSpendAddsUp() {
        var trials = Trials.of(SpendingTest.class, 300, 3_000, 14_000);
        for (var n = 0; n < trials.count(); n++) {
            var trial = new BudgetTrial(trials.seed(n), TASK);
            var replay = trials.replay(n);
            losses.attempt(() -> spend(trial, replay));
            unknown += trial.price().isPresent() ? 0 : 1;
        }
        trials.report(Observed.in(
                        trials.count(), "P14", "limits, calls in flight, losses of power and prices", losses.count())
                .figure("most calls beyond a limit", mostCalls)
                .figure("trials with an unknown price", (double) unknown));
        losses.throwFirst();
        assertThat(over).isZero();
        if (trials.count() >= 100) {
            assertThat(unknown).isPositive();
        }
    }

    private void spend(BudgetTrial trial, String replay) {
        trial.run(spent -> judge(trial, spent, replay));
        var totals = logged(trial.lives());
        var known =
                trial.price().map(price -> cost(price, trial.lives().paid())).orElse(0L);
        assertThat(totals.nanoDollars()).as(replay).isEqualTo(known);
        assertThat(totals.unpriced())
                .as(replay)
                .isEqualTo(trial.price().isPresent() ? 0 : trial.lives().paid().size());
    }

    /** A limit that was reached before lets no call through; one that is reached now, those in flight. */
    private void judge(BudgetTrial trial, BudgetTrial.Spent spent, String replay) {
        if (spent.limit().isEmpty() || trial.lives().begun().isEmpty()) {
            return;
        }
        var paid = trial.lives().paid();
        var beyond = trial.price().map(price -> cost(price, paid)).orElse(tokens(paid))
                - spent.limit().getAsLong();
        var aCall = trial.price()
                .map(price -> MOST_TOKENS * price.prompt() + price.completion())
                .orElse((long) MOST_TOKENS);
        mostCalls = Math.max(mostCalls, (double) beyond / aCall);
        over += beyond > trial.inFlight() * aCall ? 1 : 0;
        assertThat(beyond).as(replay).isLessThanOrEqualTo(trial.inFlight() * aCall);
    }

    private static Totals logged(Lives lives) {
        var fold = new RunFold(lives.run().manifest());
        lives.events().forEach(fold::accept);
        return fold.totals();
    }

    private static long cost(Price price, List<Response> paid) {
        return paid.stream()
                .map(ResponseJson::usage)
                .map(usage ->
                        price.of(usage.promptTokens(), usage.completionTokens()).orElseThrow())
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
    }

    private static long tokens(List<Response> paid) {
        return paid.stream()
                .map(ResponseJson::usage)
                .mapToLong(usage -> (long) usage.promptTokens() + usage.completionTokens())
                .sum();
    }
}
