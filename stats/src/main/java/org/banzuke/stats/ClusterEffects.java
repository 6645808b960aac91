package org.banzuke.stats;

/**
 * What clusters cost.
 *
 * @param designEffect CR1²/SE²: how many times as many items the same precision needs; undefined where nothing varies
 * @param icc intraclass correlation, (MSB−MSW)/(MSB+(n₀−1)·MSW), n₀ = (n−Σn_g²/n)/(G−1); undefined where every cluster
 *     has one item, or there is one cluster
 */
public record ClusterEffects(Quantity designEffect, Quantity icc) {
    /**
     * Returns both for one score an item.
     *
     * @throws IllegalArgumentException if a score is not finite, or scores and clusters differ in number
     */
    public static ClusterEffects of(double[] s, Clusters clusters) {
        Sums.requireFinite(s);
        if (clusters.items() != s.length) {
            throw new IllegalArgumentException(s.length + " scores, " + clusters.items() + " items in clusters");
        }
        if (clusters.count() < 2) {
            var none = new Undefined("fewer than two clusters");
            return new ClusterEffects(none, none);
        }
        var plain = Means.standardError(s);
        if (plain == 0) {
            var none = new Undefined("the scores do not vary");
            return new ClusterEffects(none, none);
        }
        var ratio = ClusteredMeans.cr1(s, clusters) / plain;
        return new ClusterEffects(Quantity.of(ratio * ratio), icc(s, clusters));
    }

    private static Quantity icc(double[] s, Clusters clusters) {
        if (clusters.singletons()) {
            return Quantity.undefined("every cluster has one item");
        }
        var squares = MeanSquares.of(s, clusters);
        var size = squares.typicalSize();
        return Quantity.of(
                (squares.between() - squares.within()) / (squares.between() + (size - 1) * squares.within()));
    }
}
