package org.banzuke.stats.suite;

import org.banzuke.stats.Interval;
import org.banzuke.stats.Quantiles;

/**
 * A score in points above chance, y = 100·max(0, (v−r)/(1−r)), r the random baseline (Open LLM Leaderboard v2), per
 * subtask before averaging. Its error is that of a rectified normal: with m, s unclipped E = mΦ(m/s)+sφ(m/s),
 * E₂ = (m²+s²)Φ(m/s)+msφ(m/s), SE² = E₂−E².
 *
 * @param unclipped m, in points
 * @param value max(0, m), in points
 * @param unclippedError s, in points
 * @param interval transformed ends of v ± z·SE, in points
 * @param standardError error of the clipped value, to be carried into a mean
 * @param clipped whether the score lies below chance
 */
public record Normalised(
        double unclipped,
        double value,
        double unclippedError,
        Interval interval,
        double standardError,
        boolean clipped) {
    /**
     * Normalises a score and its error.
     *
     * @throws IllegalArgumentException if the baseline is not in [0, 1), the score not finite or the error negative
     */
    public static Normalised of(double value, double standardError, double baseline, double level) {
        if (!(baseline >= 0 && baseline < 1 && Double.isFinite(value) && standardError >= 0)) {
            throw new IllegalArgumentException(
                    "score " + value + ", error " + standardError + ", baseline " + baseline + " in [0, 1)");
        }
        var scale = 100 / (1 - baseline);
        var m = scale * (value - baseline);
        var s = scale * standardError;
        var reach = Quantiles.normalTwoSided(level) * s;
        var interval = new Interval(Math.max(0, m - reach), Math.max(0, m + reach), level);
        return new Normalised(m, Math.max(0, m), s, interval, rectified(m, s), m < 0);
    }

    private static double rectified(double m, double s) {
        if (s == 0) {
            return 0;
        }
        var above = Quantiles.normalCumulative(m / s);
        var density = Quantiles.normalDensity(m / s);
        var first = m * above + s * density;
        var second = (m * m + s * s) * above + m * s * density;
        return Math.sqrt(Math.max(0, second - first * first));
    }
}
