package org.banzuke.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * Entries of a board that need not have answered the same items. Cov(ȳ_j, ȳ_k) = n_jk²/(n_j·n_k)·Ĉ_jk, Ĉ_jk the
 * covariance of the two means over the n_jk common items (cross-products with CR1 where items have clusters).
 * Below 30 common items a pair is not comparable, and nothing is claimed about it. Immutable.
 */
public final class EntryScores {
    private static final int FEWEST_COMMON = 30;

    private final double[] score;
    private final double[][] covariance;
    private final boolean[][] comparable;

    private EntryScores(double[] score, double[][] covariance, boolean[][] comparable) {
        this.score = score;
        this.covariance = covariance;
        this.comparable = comparable;
    }

    /** Returns the mean of an entry over its own items. */
    public double score(int j) {
        return score[j];
    }

    /** Returns the covariance of two entries' means; 0 for entries that are not comparable. */
    public double covariance(int j, int k) {
        return covariance[j][k];
    }

    /** Returns whether two entries have at least 30 items in common. */
    public boolean comparable(int j, int k) {
        return comparable[j][k];
    }

    /** Returns the entries' simultaneous rank sets, stepwise. */
    public RankSets simultaneous(double level, long seed) {
        return RankSets.simultaneous(score, covariance, comparable, level, true, seed);
    }

    /** Returns the entries' marginal rank sets, stepwise. */
    public RankSets marginal(double level, long seed) {
        return RankSets.marginal(score, covariance, comparable, level, true, seed);
    }

    /**
     * Returns scores and covariance.
     *
     * @param y one row an entry, one column an item; what is not scored is ignored
     * @param scored which items an entry has a score for
     * @param clusters what the items share; empty when nothing
     * @throws IllegalArgumentException if an entry has fewer than two scores, or one is not finite
     */
    public static EntryScores of(double[][] y, boolean[][] scored, Optional<Clusters> clusters) {
        var k = y.length;
        var score = new double[k];
        var covariance = new double[k][k];
        var comparable = new boolean[k][k];
        for (var j = 0; j < k; j++) {
            var own = common(scored[j], scored[j]);
            score[j] = Sums.mean(picked(y[j], own));
            for (var i = 0; i <= j; i++) {
                var shared = common(scored[i], scored[j]);
                comparable[i][j] = shared.length >= FEWEST_COMMON;
                comparable[j][i] = comparable[i][j];
                if (i == j || comparable[i][j]) {
                    var factor = (double) shared.length * shared.length / own.length / count(scored[i]);
                    covariance[i][j] = factor * covariance(y[i], y[j], shared, clusters);
                    covariance[j][i] = covariance[i][j];
                }
            }
        }
        return new EntryScores(score, covariance, comparable);
    }

    private static double covariance(double[] a, double[] b, int[] shared, Optional<Clusters> clusters) {
        var x = picked(a, shared);
        var z = picked(b, shared);
        Sums.requireFinite(x);
        Sums.requireFinite(z);
        var groups = clusters.map(
                all -> Clusters.ofNumbers(Arrays.stream(shared).map(all::of).toArray()));
        return Covariances.ofMeans(x, z, groups);
    }

    private static int[] common(boolean[] a, boolean[] b) {
        var items = new int[a.length];
        var count = 0;
        for (var i = 0; i < a.length; i++) {
            if (a[i] && b[i]) {
                items[count++] = i;
            }
        }
        return Arrays.copyOf(items, count);
    }

    private static int count(boolean[] scored) {
        return common(scored, scored).length;
    }

    private static double[] picked(double[] y, int[] items) {
        return Arrays.stream(items).mapToDouble(i -> y[i]).toArray();
    }
}
