package org.banzuke.stats;

import java.util.Optional;

/**
 * What stands beside a paired comparison: the tests that were not chosen, and what pairing bought.
 *
 * @param correlation of the two runs' scores; undefined if one does not vary
 * @param t difference/SE; undefined where the error is 0
 * @param tP P(|T| ≥ |t|), 1 for identical runs; undefined where the error is 0 and the difference is not
 * @param welchP what the test would say without the pairing (Welch 1947)
 * @param mcnemar both forms of McNemar's test, for scores 0 and 1 only
 */
public record PairedDetails(Quantity correlation, Quantity t, Quantity tP, Quantity welchP, Optional<McNemar> mcnemar) {
    static PairedDetails of(PairedSample sample, PairedDifference.Spread spread) {
        return new PairedDetails(
                correlation(sample),
                spread.se() == 0
                        ? new Undefined("the differences do not vary")
                        : Quantity.of(spread.mean() / spread.se()),
                tP(spread.mean(), spread.se(), spread.df()),
                welch(spread.mean(), sample.first(), sample.second()),
                sample.mcnemar());
    }

    private static Quantity tP(double difference, double se, double df) {
        if (se > 0) {
            return Quantity.of(Quantiles.studentTail(difference / se, df));
        }
        return difference == 0
                ? Quantity.of(1)
                : Quantity.undefined("the differences do not vary: the sign flip has a p-value");
    }

    private static Quantity correlation(PairedSample sample) {
        var first = sample.first();
        var second = sample.second();
        if (first.constant() || second.constant()) {
            return new Undefined("the scores of a run do not vary");
        }
        // 2·Σ(a−ā)(b−b̄) = Σ(a−ā)² + Σ(b−b̄)² − Σ(d−d̄)².
        var products =
                (first.squares() + second.squares() - sample.differences().squares()) / 2;
        return Quantity.of(products / Math.sqrt(first.squares() * second.squares()));
    }

    private static Quantity welch(double difference, Moments first, Moments second) {
        var one = Math.pow(first.standardError(), 2);
        var other = Math.pow(second.standardError(), 2);
        if (one + other == 0) {
            return new Undefined("the scores of neither run vary");
        }
        var df = Math.pow(one + other, 2) / (one * one / (first.n() - 1) + other * other / (second.n() - 1));
        return Quantity.of(Quantiles.studentTail(difference / Math.sqrt(one + other), df));
    }
}
