package org.banzuke.stats;

import java.util.OptionalDouble;

/**
 * Sign-flip test of paired differences: T = |Σ ε_g d_g|, p = P(T ≥ T_obs) over all signs, d_g the sum of a cluster.
 *
 * <p>Exact up to 20 groups, and beyond where all d_g are whole multiples of one unit ({@link SignedSums}); else by Monte
 * Carlo with (1+#)/(B+1). Zeros stay in: they do not change p. Pure.
 */
public final class SignFlip {
    private static final int ENUMERATED = 20;
    private static final int REPLICATES = 9_999;

    private SignFlip() {}

    /**
     * Returns the p-value; {@code seed} is used where signs are drawn.
     *
     * @throws IllegalArgumentException if a difference is not finite
     */
    public static double p(double[] d, long seed) {
        Sums.requireFinite(d);
        if (d.length <= ENUMERATED) {
            return enumerated(d, bar(d));
        }
        var exact = SignedSums.tail(d);
        return exact.isPresent() ? exact.getAsDouble() : drawn(d, REPLICATES, seed);
    }

    /** Returns the exact p-value, or empty where only Monte Carlo is left. */
    public static OptionalDouble exact(double[] d) {
        Sums.requireFinite(d);
        return d.length <= ENUMERATED ? OptionalDouble.of(enumerated(d, bar(d))) : SignedSums.tail(d);
    }

    /** Returns (1+#)/(B+1) over B drawn signs, one bit of a replicate's stream a sign. */
    public static double drawn(double[] d, int replicates, long seed) {
        var bar = bar(d);
        var hits = 0;
        for (var r = 0; r < replicates; r++) {
            hits += Math.abs(drawnSum(d, seed, r)) >= bar ? 1 : 0;
        }
        return (1.0 + hits) / (replicates + 1.0);
    }

    private static double drawnSum(double[] d, long seed, int r) {
        var random = Replicates.of(seed, r);
        var sum = 0.0;
        var bits = 0L;
        for (var g = 0; g < d.length; g++) {
            bits = g % 64 == 0 ? random.nextLong() : bits >>> 1;
            sum += (bits & 1) == 0 ? d[g] : -d[g];
        }
        return sum;
    }

    private static double bar(double[] d) {
        return Math.abs(Sums.of(d)) - 1e-12 * Sums.of(d.length, g -> Math.abs(d[g]));
    }

    /** Every signed sum is one of the first half's plus one of the second half's. */
    private static double enumerated(double[] d, double bar) {
        var first = signedSums(d, 0, d.length / 2);
        var second = signedSums(d, d.length / 2, d.length);
        var hits = 0L;
        for (var x : first) {
            for (var y : second) {
                hits += Math.abs(x + y) >= bar ? 1 : 0;
            }
        }
        return (double) hits / ((long) first.length * second.length);
    }

    private static double[] signedSums(double[] d, int from, int to) {
        var sums = new double[1 << (to - from)];
        for (var signs = 0; signs < sums.length; signs++) {
            for (var g = from; g < to; g++) {
                sums[signs] += (signs >> (g - from) & 1) == 0 ? d[g] : -d[g];
            }
        }
        return sums;
    }
}
