package org.banzuke.stats;

/**
 * Sign-flip test of paired differences: T = |Σ ε_g d_g| over all signs, d_g the sum of a cluster. Enumerated up to 20
 * groups, else by Monte Carlo with (1+#)/(B+1). Pure.
 */
public final class SignFlip {
    private static final int ENUMERATED = 20;
    private static final int REPLICATES = 9_999;

    private SignFlip() {}

    /** Returns the p-value; {@code seed} is used where signs are drawn. */
    public static double p(double[] d, long seed) {
        var observed = Math.abs(Sums.of(d));
        var scale = 0.0;
        for (var x : d) {
            scale += Math.abs(x);
        }
        var bar = observed - 1e-12 * scale;
        return d.length <= ENUMERATED ? enumerated(d, bar) : drawn(d, bar, seed);
    }

    private static double enumerated(double[] d, double bar) {
        var hits = 0L;
        var all = 1L << d.length;
        for (var signs = 0L; signs < all; signs++) {
            var sum = 0.0;
            for (var g = 0; g < d.length; g++) {
                sum += (signs >> g & 1) == 0 ? d[g] : -d[g];
            }
            hits += Math.abs(sum) >= bar ? 1 : 0;
        }
        return (double) hits / all;
    }

    private static double drawn(double[] d, double bar, long seed) {
        var hits = 0;
        for (var r = 0; r < REPLICATES; r++) {
            var random = Replicates.of(seed, r);
            var sum = 0.0;
            var bits = 0L;
            for (var g = 0; g < d.length; g++) {
                bits = g % 64 == 0 ? random.nextLong() : bits >>> 1;
                sum += (bits & 1) == 0 ? d[g] : -d[g];
            }
            hits += Math.abs(sum) >= bar ? 1 : 0;
        }
        return (1.0 + hits) / (REPLICATES + 1.0);
    }
}
