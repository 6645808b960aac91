package org.banzuke.stats;

import java.util.Optional;

/** Which number is printed: one rule per kind of score (0/1 → Wilson, other → t; clustered versions of both). Pure. */
public final class DefaultEstimate {
    /** The level of every interval a board shows. */
    public static final double LEVEL = 0.95;

    private DefaultEstimate() {}

    /**
     * Returns the estimate of the mean score.
     *
     * @param s scores of the items, in plan order
     * @param clusters what items share; empty when nothing
     */
    public static Estimated of(double[] s, Optional<Clusters> clusters) {
        var grouped = clusters.filter(c -> !c.singletons());
        if (s.length == 0 || !binary(s)) {
            return grouped.map(c -> ClusteredMeans.estimate(s, c, LEVEL)).orElseGet(() -> Means.estimate(s, LEVEL));
        }
        var successes = (int) Math.round(Sums.of(s));
        return grouped.map(c -> clustered(s, successes, c))
                .orElseGet(() -> Proportions.wilson(successes, s.length, LEVEL));
    }

    private static Estimated clustered(double[] s, int successes, Clusters clusters) {
        var se = clusters.count() < 2 ? 0 : ClusteredMeans.cr1(s, clusters);
        return Proportions.wilsonClustered(successes, s.length, se, clusters.count(), LEVEL);
    }

    /** Returns whether every score is 0 or 1. */
    public static boolean binary(double[] s) {
        for (var x : s) {
            // Only 0 and 1 are their own squares; a test of each would be mispredicted on every other item.
            if (x * x != x) {
                return false;
            }
        }
        return true;
    }
}
