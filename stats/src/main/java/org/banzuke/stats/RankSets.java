package org.banzuke.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Confidence sets of ranks (Mogstad, Romano, Shaikh, Wilhelm 2024; the R package csranks): every ordered pair is tested by
 * T_jk = (θ_j−θ_k)/SE against the largest simulated one, stepwise. Rank 1 is the largest score.
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
        var k = score.length;
        var above = new RankPairs(score, covariance, MaxT.draws(covariance, MaxT.DRAWS, seed))
                .decide(allPairs(k), level, stepwise);
        return counted(above);
    }

    /** Returns marginal sets: each holds by itself with probability {@code level}. */
    public static RankSets marginal(double[] score, double[][] covariance, double level, boolean stepwise, long seed) {
        var pairs = new RankPairs(score, covariance, MaxT.draws(covariance, MaxT.DRAWS, seed));
        var best = new ArrayList<Integer>();
        var worst = new ArrayList<Integer>();
        for (var j = 0; j < score.length; j++) {
            var own = counted(pairs.decide(pairsWith(j, score.length), level, stepwise));
            best.add(own.best.get(j));
            worst.add(own.worst.get(j));
        }
        return new RankSets(best, worst);
    }

    private static boolean[][] allPairs(int k) {
        var pairs = new boolean[k][k];
        for (var j = 0; j < k; j++) {
            for (var i = 0; i < k; i++) {
                pairs[j][i] = i != j;
            }
        }
        return pairs;
    }

    private static boolean[][] pairsWith(int j, int k) {
        var pairs = new boolean[k][k];
        for (var i = 0; i < k; i++) {
            pairs[j][i] = i != j;
            pairs[i][j] = i != j;
        }
        return pairs;
    }

    /** best_j = 1 + number of entries above j; worst_j = K − number of entries below j. */
    private static RankSets counted(boolean[][] above) {
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
