package org.banzuke.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Quantiles of max|N(0, R)| for contrasts of estimates with a common covariance, by simulation: seeded draws
 * through a pivoted Cholesky root, because the matrix is often only semi-definite. Contrasts whose variance vanishes
 * next to the largest are left out. Draws are independent of each other, so threads do not change a byte. Pure.
 */
public final class MaxT {
    /** Draws of a rank set: the error of its critical value is about 0.01. */
    static final int DRAWS = 20_000;

    /** Draws of a critical value that is printed: its error is about 0.005. */
    private static final int PRINTED_DRAWS = 100_000;

    /** A variance below this share of the largest is rounding. */
    private static final double VANISHING = 1e-14;

    private MaxT() {}

    /** Returns the critical value of |difference|/SE over all pairs. */
    public static double allPairs(double[][] covariance, double level, long seed) {
        var pairs = new OrderedPairs(covariance.length * (covariance.length - 1) / 2);
        for (var j = 0; j < covariance.length; j++) {
            for (var k = 0; k < j; k++) {
                pairs.add(j, k, Math.sqrt(variance(covariance, j, k)));
            }
        }
        var root = PivotedCholesky.root(covariance);
        return quantile(PRINTED_DRAWS, r -> pairs.largestDistance(draw(root, seed, r)), level);
    }

    /** Returns the critical value of |component|/SE over all components. */
    public static double components(double[][] covariance, double level, long seed) {
        var root = PivotedCholesky.root(covariance);
        var inverse = inverseErrors(covariance);
        return quantile(PRINTED_DRAWS, r -> largest(draw(root, seed, r), inverse), level);
    }

    /** Returns simultaneous intervals, estimate ± c·SE, which all hold together with probability {@code level}. */
    public static List<Interval> intervals(double[] estimate, double[][] covariance, double level, long seed) {
        var critical = components(covariance, level, seed);
        var intervals = new ArrayList<Interval>();
        for (var j = 0; j < estimate.length; j++) {
            intervals.add(Interval.around(estimate[j], critical * Math.sqrt(Math.max(0, covariance[j][j])), level));
        }
        return intervals;
    }

    /** Returns one K-vector of normal deviates with covariance LLᵀ. */
    static float[] draw(double[][] root, long seed, int r) {
        var rank = root.length == 0 ? 0 : root[0].length;
        var random = Replicates.of(seed, r);
        var z = new double[rank];
        for (var j = 0; j < rank; j++) {
            z[j] = Quantiles.normal(Replicates.unit(random));
        }
        var draw = new float[root.length];
        for (var i = 0; i < draw.length; i++) {
            var sum = 0.0;
            for (var j = 0; j < rank; j++) {
                sum += root[i][j] * z[j];
            }
            draw[i] = (float) sum;
        }
        return draw;
    }

    /** Returns the quantile over replicates 0 … count−1 of a statistic, computed on all cores. */
    static double quantile(int count, IntToDoubleFunction statistic, double level) {
        var values = IntStream.range(0, count).parallel().mapToDouble(statistic).toArray();
        Arrays.sort(values);
        return Quantiles.ofSorted(values, level);
    }

    private static double[] inverseErrors(double[][] covariance) {
        var largest = 0.0;
        for (var j = 0; j < covariance.length; j++) {
            largest = Math.max(largest, covariance[j][j]);
        }
        var inverse = new double[covariance.length];
        for (var j = 0; j < inverse.length; j++) {
            inverse[j] = covariance[j][j] <= VANISHING * largest ? 0 : 1 / Math.sqrt(covariance[j][j]);
        }
        return inverse;
    }

    private static double largest(float[] draw, double[] inverse) {
        var largest = 0.0;
        for (var j = 0; j < draw.length; j++) {
            largest = Math.max(largest, Math.abs(draw[j]) * inverse[j]);
        }
        return largest;
    }

    /** Variance of the difference of two components; one that vanishes next to its parts is 0. */
    static double variance(double[][] covariance, int j, int k) {
        var variance = covariance[j][j] + covariance[k][k] - 2 * covariance[j][k];
        return variance <= VANISHING * Math.max(covariance[j][j], covariance[k][k]) ? 0 : variance;
    }
}
