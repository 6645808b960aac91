package org.banzuke.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * McNemar's test on discordant pairs: b items only A got right, c only B, m = b+c (Fagerland, Lydersen, Laake 2013). Pure.
 *
 * @param b items only the first got right
 * @param c items only the second got right
 * @param exact min(1, 2·P(Bin(m, ½) ≤ min(b, c))): never claims too much
 * @param midP 2·P(Bin < min) + P(Bin = min), 1 if b = c: the default
 */
public record McNemar(int b, int c, double exact, double midP) {
    private static final Undefined NONE = new Undefined("no pair is discordant");

    /**
     * Returns both p-values.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static McNemar of(int b, int c) {
        if (b < 0 || c < 0) {
            throw new IllegalArgumentException("counts of discordant pairs are not negative: " + b + ", " + c);
        }
        if (b + c == 0) {
            return new McNemar(0, 0, 1, 1);
        }
        var k = Math.min(b, c);
        var binomial = BinomialDistribution.of(b + c, 0.5);
        var atMost = binomial.cumulativeProbability(k);
        var mid = b == c ? 1 : 2 * atMost - binomial.probability(k);
        return new McNemar(b, c, Math.min(1, 2 * atMost), mid);
    }

    /** Counts the discordant pairs of two runs with scores 0 and 1. */
    public static McNemar of(double[] a, double[] b) {
        return of(count(a, b), count(b, a));
    }

    private static int count(double[] right, double[] wrong) {
        var count = 0;
        for (var i = 0; i < right.length; i++) {
            count += right[i] > wrong[i] ? 1 : 0;
        }
        return count;
    }

    /** Returns (b−c)²/m, for comparison: its test can claim too much. */
    public Quantity chiSquare() {
        return b + c == 0 ? NONE : Quantity.of(Math.pow(b - (double) c, 2) / (b + c));
    }

    /** Returns P(χ²_1 ≥ (b−c)²/m). */
    public Quantity chiSquareP() {
        return b + c == 0 ? NONE : Quantity.of(Quantiles.normalTail(Math.abs(b - c) / Math.sqrt(b + (double) c)));
    }

    /** Returns P(χ²_1 ≥ (|b−c|−1)²/m), Edwards' correction for continuity. */
    public Quantity correctedP() {
        return b + c == 0
                ? NONE
                : Quantity.of(Quantiles.normalTail(Math.abs(Math.abs(b - c) - 1) / Math.sqrt(b + (double) c)));
    }

    /** Returns b/m with Clopper and Pearson's interval. */
    public Estimated shareOfFirst(double level) {
        if (b + c == 0) {
            return NONE;
        }
        return new Estimate(
                (double) b / (b + c),
                OptionalDouble.empty(),
                Optional.of(ProportionInterval.CLOPPER_PEARSON.of(b, b + c, level)),
                b + c,
                "discordant-share/Clopper-Pearson",
                Set.of());
    }

    /** Returns what a reader must know. */
    public Set<Flag> flags() {
        return b + c == 0 ? Set.of(Flag.NO_DISCORDANT_PAIRS) : Set.of();
    }
}
