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
        return estimate(k, n, ProportionInterval.WILSON, "proportion/Wilson", level);
    }

    /** Returns k/n with Clopper and Pearson's interval, for claims that need a guarantee. */
    public static Estimated guaranteed(int k, int n, double level) {
        return estimate(k, n, ProportionInterval.CLOPPER_PEARSON, "proportion/Clopper-Pearson", level);
    }

    private static Estimated estimate(int k, int n, ProportionInterval interval, String method, double level) {
        require(k, n);
        if (n == 0) {
            return new Undefined("no item was scored");
        }
        var p = (double) k / n;
        var se = n == 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(p * (1 - p) / (n - 1)));
        var flags = k == 0 || k == n ? Set.of(Flag.ZERO_VARIANCE) : Set.<Flag>of();
        return new Estimate(p, se, Optional.of(interval.of(k, n, level)), n, method, flags);
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
        return wilsonClustered(k, n, clusteredError, clusters, level, ASSUMED_ICC);
    }

    /** The same with an intraclass correlation to assume, such as that of the previous run. */
    public static Estimated wilsonClustered(
            int k, int n, double clusteredError, int clusters, double level, double assumedIcc) {
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
        var effective = effectiveSize(k, n, clusteredError, clusters, assumedIcc);
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
    public static double effectiveSize(int k, int n, double clusteredError, int clusters, double assumedIcc) {
        if (k == 0 || k == n) {
            return n / (1 + ((double) n / clusters - 1) * assumedIcc);
        }
        var p = (double) k / n;
        return clusteredError == 0 ? n : Math.min(n, p * (1 - p) / (clusteredError * clusteredError));
    }

    private static void require(int k, int n) {
        if (!(k >= 0 && n >= 0 && k <= n)) {
            throw new IllegalArgumentException("not a share: " + k + " of " + n);
        }
    }
}
