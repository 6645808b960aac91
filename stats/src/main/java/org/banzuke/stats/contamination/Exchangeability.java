package org.banzuke.stats.contamination;

import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.Sums;

/**
 * Whether a model prefers a dataset in its published order (Oren et al., arXiv 2310.17623). It says "order preferred", and
 * never that a model is contaminated. Pure.
 */
public final class Exchangeability {
    private Exchangeability() {}

    /**
     * Returns (1+#{shuffled ≥ canonical})/(m+1).
     *
     * @param canonical log probability of the dataset in its order
     * @param shuffled log probabilities of m shuffles
     */
    public static double p(double canonical, double[] shuffled) {
        Sums.requireFinite(shuffled);
        if (!Double.isFinite(canonical)) {
            throw new IllegalArgumentException("a log probability is finite: " + canonical);
        }
        var atLeast = 0;
        for (var value : shuffled) {
            atLeast += value >= canonical ? 1 : 0;
        }
        return (1.0 + atLeast) / (shuffled.length + 1);
    }

    /**
     * The same in shards, each with the canonical log probability minus the mean of its shuffles: a one-sided t-test.
     *
     * @param mean of the shards' differences
     * @param t mean/SE; undefined where they do not vary
     * @param p P(T_{m−1} ≥ t); undefined where t is
     */
    public record Sharded(double mean, Quantity t, Quantity p) {}

    /** Returns the sharded test; t and p are undefined for fewer than two shards, or shards that do not differ. */
    public static Sharded sharded(double[] differences) {
        var moments = Moments.of(differences);
        if (moments.constant()) {
            var none = Quantity.undefined("fewer than two shards, or shards that do not vary");
            return new Sharded(moments.mean(), none, none);
        }
        var t = moments.mean() / moments.standardError();
        return new Sharded(
                moments.mean(), Quantity.of(t), Quantity.of(Quantiles.studentCumulative(-t, differences.length - 1.0)));
    }
}
