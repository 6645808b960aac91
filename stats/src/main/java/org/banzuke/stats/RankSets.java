package org.banzuke.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Confidence sets of ranks (Mogstad, Romano, Shaikh, Wilhelm 2024; the R package csranks): every ordered pair is tested by
 * T_jk = (θ_j−θ_k)/SE against the largest simulated one, stepwise. Rank 1 is the largest score. About a pair whose
 * difference has no variance nothing is claimed.
 *
 * @param best smallest rank of each entry's set
 * @param worst largest rank of each entry's set
 */
public record RankSets(List<Integer> best, List<Integer> worst) {
    public RankSets {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    /**
     * Returns simultaneous sets: all hold together with probability {@code level}.
     *
     * @param score estimates
     * @param covariance their covariance
     * @param stepwise whether pairs already decided leave the maximum, which makes the sets smaller
     */
    public static RankSets simultaneous(
            double[] score, double[][] covariance, double level, boolean stepwise, long seed) {
        return simultaneous(score, covariance, everyPair(score.length), level, stepwise, seed);
    }

    /** Returns simultaneous sets that claim nothing about pairs which are not comparable. */
    public static RankSets simultaneous(
            double[] score, double[][] covariance, boolean[][] comparable, double level, boolean stepwise, long seed) {
        requireSquare(score, covariance);
        var pairs = new RankPairs(score, covariance, comparable, MaxT.DRAWS, seed);
        return counted(pairs.decide(pairs.all(), level, stepwise));
    }

    /** Returns marginal sets: each holds by itself with probability {@code level}. */
    public static RankSets marginal(double[] score, double[][] covariance, double level, boolean stepwise, long seed) {
        return marginal(score, covariance, everyPair(score.length), level, stepwise, seed);
    }

    /** Returns marginal sets that claim nothing about pairs which are not comparable. */
    public static RankSets marginal(
            double[] score, double[][] covariance, boolean[][] comparable, double level, boolean stepwise, long seed) {
        requireSquare(score, covariance);
        var pairs = new RankPairs(score, covariance, comparable, MaxT.DRAWS, seed);
        var best = new ArrayList<Integer>();
        var worst = new ArrayList<Integer>();
        for (var j = 0; j < score.length; j++) {
            var own = counted(pairs.decide(pairs.with(j), level, stepwise));
            best.add(own.best.get(j));
            worst.add(own.worst.get(j));
        }
        return new RankSets(best, worst);
    }

    /** Returns the entries that may be among the best {@code tau}. */
    public List<Integer> top(int tau) {
        return IntStream.range(0, best.size())
                .filter(j -> best.get(j) <= tau)
                .boxed()
                .toList();
    }

    private static void requireSquare(double[] score, double[][] covariance) {
        Sums.requireFinite(score);
        if (covariance.length != score.length) {
            throw new IllegalArgumentException(
                    score.length + " scores, a covariance of " + covariance.length + " rows");
        }
        for (var row : covariance) {
            Sums.requireFinite(row);
        }
    }

    private static boolean[][] everyPair(int k) {
        var pairs = new boolean[k][k];
        for (var row : pairs) {
            Arrays.fill(row, true);
        }
        return pairs;
    }

    /** best_j = 1 + number of entries above j; worst_j = K − number of entries below j. */
    static RankSets counted(boolean[][] above) {
        var k = above.length;
        var best = new ArrayList<Integer>();
        var worst = new ArrayList<Integer>();
        for (var j = 0; j < k; j++) {
            var higher = 0;
            var lower = 0;
            for (var i = 0; i < k; i++) {
                higher += above[i][j] ? 1 : 0;
                lower += above[j][i] ? 1 : 0;
            }
            best.add(1 + higher);
            worst.add(k - lower);
        }
        return new RankSets(best, worst);
    }
}
