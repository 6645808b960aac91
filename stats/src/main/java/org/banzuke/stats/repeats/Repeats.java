package org.banzuke.stats.repeats;

import java.util.Optional;
import org.banzuke.stats.ClusteredMeans;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.MeanSquares;
import org.banzuke.stats.Means;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/**
 * K_i answers x_ik to each of n items (Miller, arXiv 2411.00640, section 3). The value is the mean of the item means; the
 * N answers are not independent, and an interval that takes them so covers .72.
 *
 * @param items n
 * @param answers N
 * @param estimate mean of the item means, its error clustered where the items are
 * @param withinVariance σ²_w = MSW: what sampling the same item again changes; undefined with one answer an item
 * @param betweenVariance σ²_b = max(0, (MSB−MSW)/n₀): what other items would change; undefined where σ²_w is
 * @param shareFromSampling σ²_w·mean(1/K_i)/(σ²_b+σ²_w·mean(1/K_i)); undefined where nothing varies
 * @param runToRun √(σ²_w·mean(1/K_i)/n): how far the same items, asked again, give another number
 */
public record Repeats(
        int items,
        int answers,
        Estimated estimate,
        Quantity withinVariance,
        Quantity betweenVariance,
        Quantity shareFromSampling,
        Quantity runToRun) {
    /**
     * Takes the noise apart.
     *
     * @param x answers' scores
     * @param item the item of each answer
     * @param clusters what the items share, one cluster an item; empty when nothing
     * @throws IllegalArgumentException if a score is not finite, or scores and items differ in number
     */
    public static Repeats of(double[] x, Clusters item, Optional<Clusters> clusters, double level) {
        Sums.requireFinite(x);
        if (x.length != item.items()) {
            throw new IllegalArgumentException(x.length + " answers, " + item.items() + " with an item");
        }
        var means = item.means(x);
        var estimate = clusters.filter(groups -> !groups.singletons())
                .map(groups -> ClusteredMeans.estimate(means, groups, level))
                .orElseGet(() -> Means.estimate(means, level));
        if (item.count() < 2 || item.singletons()) {
            var none = new Undefined("one answer an item, or one item, cannot tell the variances apart");
            return new Repeats(item.count(), x.length, estimate, none, none, none, none);
        }
        var squares = MeanSquares.of(x, item);
        var within = squares.within();
        var between = Math.max(0, (squares.between() - within) / squares.typicalSize());
        var sampling = within * meanInverse(item);
        return new Repeats(
                item.count(),
                x.length,
                estimate,
                Quantity.of(within),
                Quantity.of(between),
                between + sampling == 0
                        ? new Undefined("the answers do not vary")
                        : Quantity.of(sampling / (between + sampling)),
                Quantity.of(Math.sqrt(sampling / item.count())));
    }

    private static double meanInverse(Clusters item) {
        return Sums.of(item.count(), i -> 1.0 / item.size(i)) / item.count();
    }

    /** Returns what the standard error would be with K answers an item: √((σ²_b+σ²_w/K)/n). */
    public Quantity errorWith(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("an item has at least one answer: " + k);
        }
        return withinVariance instanceof Undefined
                ? withinVariance
                : Quantity.of(Math.sqrt((betweenVariance.orElseThrow() + withinVariance.orElseThrow() / k) / items));
    }
}
