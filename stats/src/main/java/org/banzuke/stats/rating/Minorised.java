package org.banzuke.stats.rating;

import java.util.Arrays;

/**
 * Hunter's MM iteration (2004): π_j ← W_j / Σ_k n_jk/(π_j+π_k), W_j the wins of j. Slow and sure where Newton's steps
 * fail. Pure.
 */
final class Minorised {
    private static final int ROUNDS = 100_000;
    private static final double STEP = 1e-12;

    private Minorised() {}

    /** Returns θ = ln π with Σθ = 0. */
    static double[] theta(PairTable table) {
        var theta = new double[table.models()];
        for (var round = 0; round < ROUNDS; round++) {
            var next = step(table, theta);
            var largest = 0.0;
            for (var j = 0; j < next.length; j++) {
                largest = Math.max(largest, Math.abs(next[j] - theta[j]));
            }
            theta = next;
            if (largest < STEP) {
                break;
            }
        }
        return theta;
    }

    private static double[] step(PairTable table, double[] theta) {
        var wins = new double[theta.length];
        var sums = new double[theta.length];
        for (var pair = 0; pair < table.pairs(); pair++) {
            var a = table.first[pair];
            var b = table.second[pair];
            var weight = table.weight[pair];
            var half = table.counts[3 * pair + 2] / 2;
            wins[a] += weight * (table.counts[3 * pair] + half);
            wins[b] += weight * (table.counts[3 * pair + 1] + half);
            var share = weight * table.votes(pair) / (Math.exp(theta[a]) + Math.exp(theta[b]));
            sums[a] += share;
            sums[b] += share;
        }
        var next = new double[theta.length];
        Arrays.setAll(next, j -> Math.log(wins[j] / sums[j]));
        Centring.centre(next);
        return next;
    }
}
