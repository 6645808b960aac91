package org.banzuke.stats.diagnostic;

import java.util.Optional;
import org.banzuke.stats.DefaultEstimate;
import org.banzuke.stats.McNemar;
import org.banzuke.stats.PairedDifference;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.Undefined;
import org.banzuke.stats.multiplicity.AdjustedP;

/**
 * How many pairs of models a benchmark can tell apart: exact McNemar for scores 0 and 1, else the default paired test.
 *
 * @param pairs number of pairs
 * @param separated pairs with p ≤ α
 * @param share separated/pairs; undefined with one model
 * @param separatedHolm pairs with Holm's p ≤ α
 * @param saturatedItems items every model solves (score 1)
 * @param deadItems items no model solves (score 0)
 */
public record Discriminability(
        int pairs, int separated, Quantity share, int separatedHolm, int saturatedItems, int deadItems) {
    /**
     * Returns the discriminability.
     *
     * @param y one row a model, one column an item
     * @throws IllegalArgumentException if there is no model or the rows differ in length
     */
    public static Discriminability of(double[][] y, double alpha) {
        if (y.length == 0) {
            throw new IllegalArgumentException("a matrix of models and items needs a model");
        }
        var p = new double[y.length * (y.length - 1) / 2];
        var at = 0;
        for (var j = 0; j < y.length; j++) {
            for (var k = 0; k < j; k++) {
                p[at++] = p(y[j], y[k]);
            }
        }
        var separated = atMost(p, alpha);
        return new Discriminability(
                p.length,
                separated,
                p.length == 0 ? new Undefined("one model has no pair") : Quantity.of((double) separated / p.length),
                atMost(AdjustedP.holm(p), alpha),
                columnsOf(y, 1),
                columnsOf(y, 0));
    }

    private static double p(double[] a, double[] b) {
        if (!DefaultEstimate.binary(a) || !DefaultEstimate.binary(b)) {
            return PairedDifference.of(a, b, Optional.empty(), DefaultEstimate.LEVEL, 0)
                    .p();
        }
        if (a.length != b.length) {
            throw new IllegalArgumentException("models with " + a.length + " and " + b.length + " items");
        }
        return McNemar.of(a, b).exact();
    }

    private static int atMost(double[] p, double alpha) {
        var count = 0;
        for (var value : p) {
            count += value <= alpha ? 1 : 0;
        }
        return count;
    }

    private static int columnsOf(double[][] y, double score) {
        var count = 0;
        for (var j = 0; j < y[0].length; j++) {
            var all = true;
            for (var row : y) {
                all &= row[j] == score;
            }
            count += all ? 1 : 0;
        }
        return count;
    }
}
