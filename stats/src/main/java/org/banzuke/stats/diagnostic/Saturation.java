package org.banzuke.stats.diagnostic;

import org.banzuke.stats.ProportionInterval;
import org.banzuke.stats.Quantity;

/**
 * Whether a benchmark has nothing left to tell: the top model's Wilson upper bound reaches 1−label-error rate, or fewer
 * than 10 % of the pairs of the top ten are separated.
 *
 * @param upperBound of the top model's share of right answers
 * @param ceiling 1−label-error rate
 * @param topShare share of separated pairs among the top models
 * @param saturated either of the two
 */
public record Saturation(double upperBound, double ceiling, Quantity topShare, boolean saturated) {
    /** Label-error rate where none is known. */
    public static final double ASSUMED_LABEL_ERRORS = 0.02;

    private static final double FEW_SEPARATED = 0.1;

    /**
     * Returns the saturation.
     *
     * @param right right answers of the top model
     * @param n items, at least 1
     * @param labelErrors share of wrong labels
     * @param top discriminability of the ten best models
     */
    public static Saturation of(int right, int n, double labelErrors, Discriminability top, double level) {
        if (!(labelErrors >= 0 && labelErrors < 1)) {
            throw new IllegalArgumentException("a share of wrong labels is in [0, 1): " + labelErrors);
        }
        var bound = ProportionInterval.WILSON.of(right, n, level).high();
        var ceiling = 1 - labelErrors;
        var blunt = top.share() instanceof Quantity.Known(var share) && share < FEW_SEPARATED;
        return new Saturation(bound, ceiling, top.share(), bound >= ceiling || blunt);
    }
}
