package org.banzuke.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tails of the usual distributions (commons-statistics). Pure. */
public final class Quantiles {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

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

    /** Returns t such that a share {@code level} of Student's distribution lies within ±t; df need not be whole. */
    public static double studentTwoSided(double level, double df) {
        return TDistribution.of(df).inverseCumulativeProbability(0.5 + level / 2);
    }

    /** Returns P(|T| ≥ |t|). */
    public static double studentTail(double t, double df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    /** Returns the quantile of Beta(a, b). */
    public static double beta(double p, double a, double b) {
        return BetaDistribution.of(a, b).inverseCumulativeProbability(p);
    }
}
