package org.banzuke.stats;

import java.util.Arrays;

/**
 * Quantiles of max|N(0, R)| for contrasts of estimates with a common covariance, by simulation: seeded draws
 * through a pivoted Cholesky root, because the matrix is often only semi-definite. Pure.
 */
public final class MaxT {
    /** Draws of a rank set: the error of its critical value is about 0.01. */
    static final int DRAWS = 20_000;

    /** Draws of a critical value that is printed: its error is about 0.005. */
    private static final int PRINTED_DRAWS = 100_000;

    private MaxT() {}

    /** Returns draws × K normal deviates with the given covariance. */
    static double[][] draws(double[][] covariance, int count, long seed) {
        var root = PivotedCholesky.root(covariance);
        var rank = root.length == 0 ? 0 : root[0].length;
        var draws = new double[count][covariance.length];
        for (var r = 0; r < count; r++) {
            var random = Replicates.of(seed, r);
            var z = new double[rank];
            for (var j = 0; j < rank; j++) {
                z[j] = Quantiles.normal(Replicates.unit(random));
            }
            for (var i = 0; i < covariance.length; i++) {
                for (var j = 0; j < rank; j++) {
                    draws[r][i] += root[i][j] * z[j];
                }
            }
        }
        return draws;
    }

    /** Type-7 quantile of values, which are sorted in place. */
    static double quantile(double[] values, double p) {
        Arrays.sort(values);
        var at = (values.length - 1) * p;
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, values.length - 1);
        return values[low] + (at - low) * (values[high] - values[low]);
    }

    /** Returns the critical value of |difference|/SE over all pairs. */
    public static double allPairs(double[][] covariance, double level, long seed) {
        var draws = draws(covariance, PRINTED_DRAWS, seed);
        var maxima = new double[draws.length];
        for (var r = 0; r < draws.length; r++) {
            for (var j = 0; j < covariance.length; j++) {
                for (var k = 0; k < j; k++) {
                    var variance = variance(covariance, j, k);
                    if (variance > 0) {
                        maxima[r] = Math.max(maxima[r], Math.abs(draws[r][j] - draws[r][k]) / Math.sqrt(variance));
                    }
                }
            }
        }
        return quantile(maxima, level);
    }

    /** Returns the critical value of |component|/SE over all components. */
    public static double components(double[][] covariance, double level, long seed) {
        var draws = draws(covariance, PRINTED_DRAWS, seed);
        var maxima = new double[draws.length];
        for (var r = 0; r < draws.length; r++) {
            for (var j = 0; j < covariance.length; j++) {
                if (covariance[j][j] > 0) {
                    maxima[r] = Math.max(maxima[r], Math.abs(draws[r][j]) / Math.sqrt(covariance[j][j]));
                }
            }
        }
        return quantile(maxima, level);
    }

    /** Variance of the difference of two components; one that vanishes next to its parts is 0. */
    static double variance(double[][] covariance, int j, int k) {
        var variance = covariance[j][j] + covariance[k][k] - 2 * covariance[j][k];
        return variance <= 1e-14 * Math.max(covariance[j][j], covariance[k][k]) ? 0 : variance;
    }
}
