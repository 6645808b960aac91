package org.banzuke.stats.judge;

import org.banzuke.stats.Estimated;
import org.banzuke.stats.Means;
import org.banzuke.stats.Proportions;

/**
 * What a judge thinks of the place: the same pair shown in both orders. Pure.
 *
 * @param bias mean(first wins)−½ over items, ties counting half, with t interval
 * @param inconsistent share of items with different verdicts in the two orders, with Wilson's interval
 */
public record PositionBias(Estimated bias, Estimated inconsistent) {
    /**
     * Returns the bias.
     *
     * @param inOrder 1, ½ or 0 for the answer shown first
     * @param swapped the same with the answers swapped: 1 again for the one shown first
     */
    public static PositionBias of(double[] inOrder, double[] swapped, double level) {
        if (inOrder.length != swapped.length) {
            throw new IllegalArgumentException(
                    "every pair is judged in both orders: " + inOrder.length + ", " + swapped.length);
        }
        var first = new double[inOrder.length];
        var differ = 0;
        for (var i = 0; i < first.length; i++) {
            first[i] = (inOrder[i] + swapped[i]) / 2 - 0.5;
            differ += inOrder[i] == 1 - swapped[i] ? 0 : 1;
        }
        return new PositionBias(Means.estimate(first, level), Proportions.wilson(differ, first.length, level));
    }
}
