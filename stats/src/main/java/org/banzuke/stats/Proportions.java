package org.banzuke.stats;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Intervals of a share k of n (Brown, Cai, DasGupta 2001). Pure. */
public final class Proportions {
    private static final double ASSUMED_ICC = 0.2;

    private Proportions() {}

    /** Returns k/n with the error lm-eval prints, √(p̂(1−p̂)/(n−1)), and Wilson's interval. */
    public static Estimated wilson(int k, int n, double level) {
        require(k, n);
        if (n == 0) {
            return new Undefined("no item was scored");
        }
        var p = (double) k / n;
        var se = n == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(p * (1 - p) / (n - 1)));
        var flags = k == 0 || k == n ? Set.of(Flag.ZERO_VARIANCE) : Set.<Flag>of();
        return new Estimate(
                p,
                se,
                Optional.of(wilson(p, n, Quantiles.normalTwoSided(level), level)),
                n,
                "proportion/Wilson",
                flags);
    }

    /** Wilson (1927): (p̂+z²/2n ± z√(p̂(1−p̂)/n+z²/4n²))/(1+z²/n). */
    public static Interval wilson(double p, double n, double z, double level) {
        var centre = p + z * z / (2 * n);
        var reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        var scale = 1 + z * z / n;
        // At p = 0 and 1 the ends are 0 and 1; rounding must not push them past.
        var low = p == 0 ? 0 : Math.max(0, (centre - reach) / scale);
        var high = p == 1 ? 1 : Math.min(1, (centre + reach) / scale);
        return new Interval(low, high, level);
    }

    /**
     * Wilson with clusters: n_eff = min(n, p̂(1−p̂)/SE²_CR1), z → t_{G−1}. Where no score or every score is 1 the error
     * is 0 and an intraclass correlation of 0.2 is assumed.
     */
    public static Estimated wilsonClustered(int k, int n, double clusteredError, int clusters, double level) {
        require(k, n);
        if (n == 0) {
            return new Undefined("no item was scored");
        }
        if (clusters < 2) {
            return new Estimate(
                    (double) k / n,
                    OptionalDouble.empty(),
                    Optional.empty(),
                    n,
                    "proportion",
                    Set.of(Flag.FEW_CLUSTERS));
        }
        var p = (double) k / n;
        var effective = effectiveSize(k, n, clusteredError, clusters);
        var t = Quantiles.studentTwoSided(level, clusters - 1.0);
        var flags = EnumSet.noneOf(Flag.class);
        if (clusters < 10) {
            flags.add(Flag.FEW_CLUSTERS);
        }
        if (k == 0 || k == n) {
            flags.add(Flag.ASSUMED_ICC);
        }
        return new Estimate(
                p,
                OptionalDouble.of(clusteredError),
                Optional.of(wilson(p, effective, t, level)),
                n,
                "proportion/Wilson-clustered",
                flags);
    }

    /** Returns the number of independent items that would be as sure. */
    public static double effectiveSize(int k, int n, double clusteredError, int clusters) {
        if (k == 0 || k == n) {
            return n / (1 + ((double) n / clusters - 1) * ASSUMED_ICC);
        }
        var p = (double) k / n;
        return clusteredError == 0 ? n : Math.min(n, p * (1 - p) / (clusteredError * clusteredError));
    }

    /** Clopper-Pearson, by Beta quantiles; 0 at k = 0 and 1 at k = n. */
    public static Interval clopperPearson(int k, int n, double level) {
        var tail = (1 - level) / 2;
        var low = k == 0 ? 0 : Quantiles.beta(tail, k, n - k + 1.0);
        var high = k == n ? 1 : Quantiles.beta(1 - tail, k + 1.0, n - k);
        return new Interval(low, high, level);
    }

    private static void require(int k, int n) {
        if (!(k >= 0 && n >= 0 && k <= n)) {
            throw new IllegalArgumentException("not a share: " + k + " of " + n);
        }
    }
}
