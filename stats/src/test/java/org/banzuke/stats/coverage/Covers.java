package org.banzuke.stats.coverage;

import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;

/** Whether methods cover and reject. */
public final class Covers {
    private Covers() {}

    /** Returns whether an estimate's interval contains a value. */
    public static boolean value(Estimated estimated, double value) {
        return estimated instanceof Estimate estimate
                && estimate.interval().orElseThrow().contains(value);
    }

    /** Returns whether |mean−value| ≤ quantile·SE. */
    public static boolean within(double mean, double se, double quantile, double value) {
        return Math.abs(mean - value) <= quantile * se;
    }

    /** Returns whether a one-sample t-test rejects mean 0 at 5 %. */
    public static boolean rejectedByT(double[] d) {
        var moments = Moments.of(d);
        return !within(moments.mean(), moments.standardError(), Quantiles.studentTwoSided(0.95, d.length - 1.0), 0);
    }
}
