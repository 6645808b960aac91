package org.banzuke.stats.rating;

import java.util.ArrayList;
import java.util.List;

/**
 * Style features of votes, one row a vote, made comparable: z-scores with the population's standard deviation. A feature
 * that does not vary is dropped. Immutable.
 */
public final class StyleFeatures {
    private final double[][] rows;
    private final List<Integer> kept;
    private final int given;

    private StyleFeatures(double[][] rows, List<Integer> kept, int given) {
        this.rows = rows;
        this.kept = List.copyOf(kept);
        this.given = given;
    }

    /** Returns (a−b)/(a+b+1), how much more of something the first answer has. */
    public static double contrast(double a, double b) {
        if (!(a >= 0 && b >= 0 && Double.isFinite(a + b))) {
            throw new IllegalArgumentException("style counts are not below 0: " + a + ", " + b);
        }
        return (a - b) / (a + b + 1);
    }

    /** Returns the standardised features of {@code rows}, votes × features. */
    public static StyleFeatures standardised(double[][] rows) {
        var given = rows.length == 0 ? 0 : rows[0].length;
        var centre = new double[given];
        var spread = new double[given];
        var kept = new ArrayList<Integer>();
        for (var f = 0; f < given; f++) {
            centre[f] = mean(rows, f);
            spread[f] = spread(rows, f, centre[f]);
            if (spread[f] > 1e-12 * Math.max(1, Math.abs(centre[f]))) {
                kept.add(f);
            }
        }
        var scaled = new double[rows.length][kept.size()];
        for (var v = 0; v < rows.length; v++) {
            for (var at = 0; at < kept.size(); at++) {
                var f = kept.get(at);
                scaled[v][at] = (rows[v][f] - centre[f]) / spread[f];
            }
        }
        return new StyleFeatures(scaled, kept, given);
    }

    private static double mean(double[][] rows, int f) {
        var sum = 0.0;
        for (var row : rows) {
            if (!Double.isFinite(row[f])) {
                throw new IllegalArgumentException("style feature " + f + " is not finite: " + row[f]);
            }
            sum += row[f];
        }
        return sum / rows.length;
    }

    private static double spread(double[][] rows, int f, double centre) {
        var sum = 0.0;
        for (var row : rows) {
            sum += (row[f] - centre) * (row[f] - centre);
        }
        return Math.sqrt(sum / rows.length);
    }

    /** Returns which of the given features are left, in order. */
    public List<Integer> kept() {
        return kept;
    }

    /** Returns whether a feature was dropped because it does not vary. */
    public boolean dropped() {
        return kept.size() < given;
    }

    /** Returns the number of votes. */
    public int votes() {
        return rows.length;
    }

    /** Returns a kept feature of a vote. */
    public double value(int vote, int at) {
        return rows[vote][at];
    }
}
