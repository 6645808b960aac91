package org.banzuke.stats.power;

import org.banzuke.stats.PairedPower;

/**
 * What a paired comparison can see when items come in clusters of about m̄: everything times the root of Kish's design
 * effect, 1+(m̄−1)·ICC (Kish 1965).
 *
 * @param designEffect how many times as many items the same precision needs
 * @param detectable the smallest difference seen
 */
public record ClusteredPower(double designEffect, double detectable) {
    /**
     * Returns both.
     *
     * @param sd standard deviation of the differences
     * @param n number of items
     * @param clusterSize m̄, at least 1
     * @param icc intraclass correlation of the differences
     */
    public static ClusteredPower of(double sd, double n, double clusterSize, double icc, double alpha, double power) {
        var effect = 1 + (clusterSize - 1) * icc;
        if (!(clusterSize >= 1 && effect > 0)) {
            throw new IllegalArgumentException("clusters of " + clusterSize + " with ICC " + icc);
        }
        return new ClusteredPower(effect, Math.sqrt(effect) * PairedPower.detectableNormal(sd, n, alpha, power));
    }

    /** Returns the number of items needed: the design effect times those without clusters. */
    public static int requiredItems(
            double sd, double effect, double clusterSize, double icc, double alpha, double power) {
        var single = PairedPower.requiredNormal(sd, effect, alpha, power);
        return (int) Math.ceil(of(sd, single, clusterSize, icc, alpha, power).designEffect() * single);
    }
}
