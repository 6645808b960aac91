package org.banzuke.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Mean of independent items: SE = √(Σ(s−s̄)²/(n(n−1))), interval s̄ ± t_{n−1}·SE (Miller, arXiv 2411.00640). Pure.
 */
public final class Means {
    private Means() {}

    /** Returns the mean, its standard error and t interval. */
    public static Estimated estimate(double[] s, double level) {
        Sums.requireFinite(s);
        if (s.length == 0) {
            return new Undefined("no item was scored");
        }
        var mean = Sums.mean(s);
        if (s.length == 1) {
            return new Estimate(mean, OptionalDouble.empty(), Optional.empty(), 1, "mean", Set.of());
        }
        var se = standardError(s);
        var reach = Quantiles.studentTwoSided(level, s.length - 1.0) * se;
        return new Estimate(
                mean,
                OptionalDouble.of(se),
                Optional.of(Interval.around(mean, reach, level)),
                s.length,
                "mean/t",
                flags(s));
    }

    /** Returns the standard error of the mean of at least two items; 0 if they do not vary. */
    public static double standardError(double[] s) {
        return Sums.constant(s) ? 0 : Math.sqrt(Sums.squares(s) / s.length / (s.length - 1.0));
    }

    private static Set<Flag> flags(double[] s) {
        if (Sums.constant(s)) {
            return Set.of(Flag.ZERO_VARIANCE);
        }
        return Math.abs(skewness(s)) / Math.sqrt(s.length) > 0.2 ? Set.of(Flag.SKEWED) : Set.of();
    }

    private static double skewness(double[] s) {
        var mean = Sums.mean(s);
        var variance = Sums.squares(s) / s.length;
        return Sums.of(s.length, i -> Math.pow(s[i] - mean, 3)) / s.length / Math.pow(variance, 1.5);
    }
}
