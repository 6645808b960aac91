package org.banzuke.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tails of the usual distributions (commons-statistics). Pure. */
public final class Quantiles {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** From here on the expansion starts so near that two Newton steps reach the last bits, in all tails in use. */
    private static final double MANY_DEGREES = 30;

    private Quantiles() {}

    /** Returns Φ⁻¹(p). */
    public static double normal(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** Returns z such that a share {@code level} lies within ±z. */
    public static double normalTwoSided(double level) {
        return normal(0.5 + level / 2);
    }

    /** Returns Φ(z). */
    public static double normalCumulative(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** Returns φ(z). */
    public static double normalDensity(double z) {
        return NORMAL.density(z);
    }

    /** Returns P(|Z| ≥ |z|). */
    public static double normalTail(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    /** Returns t such that a share {@code level} of Student's distribution lies within ±t; df need not be whole. */
    public static double studentTwoSided(double level, double df) {
        var student = TDistribution.of(df);
        var p = 0.5 + level / 2;
        if (df < MANY_DEGREES) {
            return student.inverseCumulativeProbability(p);
        }
        // Cornish-Fisher (Abramowitz, Stegun 26.7.5), then Newton: a table of pairs asks for a million of these.
        var t = expanded(normal(p), df);
        for (var step = 0; step < 2; step++) {
            t += (student.survivalProbability(t) - (1 - p)) / student.density(t);
        }
        return t;
    }

    private static double expanded(double z, double df) {
        var square = z * z;
        var first = (square + 1) / 4;
        var second = ((5 * square + 16) * square + 3) / 96;
        var third = (((3 * square + 19) * square + 17) * square - 15) / 384;
        return z * (1 + (first + (second + third / df) / df) / df);
    }

    /** Returns P(T ≤ t). */
    public static double studentCumulative(double t, double df) {
        return TDistribution.of(df).cumulativeProbability(t);
    }

    /** Returns P(|T| ≥ |t|). */
    public static double studentTail(double t, double df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    /** Returns the quantile of Beta(a, b). */
    public static double beta(double p, double a, double b) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(p);
    }

    /**
     * Returns the quantile of a sample, linear between order statistics (type 7 of Hyndman and Fan 1996, as numpy and R).
     *
     * @param sorted the sample in ascending order, not empty
     * @param p in [0, 1]
     */
    public static double ofSorted(double[] sorted, double p) {
        var at = (sorted.length - 1) * p;
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
