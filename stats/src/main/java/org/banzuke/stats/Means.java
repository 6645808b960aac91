package org.banzuke.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Mean of independent items: SE = √(Σ(s−s̄)²/(n(n−1))), interval s̄ ± t_{n−1}·SE (Miller, arXiv 2411.00640). Pure.
 */
public final class Means {
    /** Above this |skewness|/√n no interval of a mean keeps its level. */
    private static final double MOST_SKEWNESS = 0.2;

    private Means() {}

    /** Returns the mean, its standard error and t interval. */
    public static Estimated estimate(double[] s, double level) {
        return s.length < 2
                ? fewerThanTwo(s)
                : around(s, Quantiles.studentTwoSided(level, s.length - 1.0), level, "mean/t");
    }

    /** Returns the mean, its standard error and the normal interval s̄ ± z·SE, which other harnesses print. */
    public static Estimated normal(double[] s, double level) {
        return s.length < 2 ? fewerThanTwo(s) : around(s, Quantiles.normalTwoSided(level), level, "mean/z");
    }

    /** Returns the standard error of the mean of at least two items; 0 if they do not vary. */
    public static double standardError(double[] s) {
        return Moments.of(s).standardError();
    }

    private static Estimated fewerThanTwo(double[] s) {
        Sums.requireFinite(s);
        return s.length == 0
                ? new Undefined("no item was scored")
                : new Estimate(s[0], OptionalDouble.empty(), Optional.empty(), 1, "mean", Set.of());
    }

    private static Estimate around(double[] s, double quantile, double level, String method) {
        var moments = Moments.of(s);
        var se = moments.standardError();
        return new Estimate(
                moments.mean(),
                OptionalDouble.of(se),
                Optional.of(Interval.around(moments.mean(), quantile * se, level)),
                s.length,
                method,
                flags(s, moments));
    }

    private static Set<Flag> flags(double[] s, Moments moments) {
        if (moments.constant()) {
            return Set.of(Flag.ZERO_VARIANCE);
        }
        return Math.abs(skewness(s, moments)) / Math.sqrt(s.length) > MOST_SKEWNESS ? Set.of(Flag.SKEWED) : Set.of();
    }

    private static double skewness(double[] s, Moments moments) {
        var cubes = Sums.of(s.length, i -> Math.pow(s[i] - moments.mean(), 3));
        return cubes / s.length / Math.pow(moments.squares() / s.length, 1.5);
    }
}
