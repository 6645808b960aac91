package org.banzuke.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The tests of ordered pairs behind {@link RankSets}. The draws are kept as floats, 20,000 × K, and are made on all
 * cores in blocks; a step looks again only at draws whose maximum may have been one of the pairs decided. Confined to
 * one thread, which may use others.
 */
final class RankPairs {
    private final double[] score;
    private final double[][] error;
    private final boolean[][] comparable;
    private final float[][] draws;

    /**
     * Draws from the estimates' distribution.
     *
     * @param comparable pairs about which anything may be claimed
     */
    RankPairs(double[] score, double[][] covariance, boolean[][] comparable, int count, long seed) {
        this.score = score;
        this.comparable = comparable;
        error = new double[score.length][score.length];
        for (var j = 0; j < score.length; j++) {
            for (var k = 0; k < score.length; k++) {
                error[j][k] = Math.sqrt(MaxT.variance(covariance, j, k));
            }
        }
        var root = PivotedCholesky.root(covariance);
        draws = IntStream.range(0, count)
                .parallel()
                .mapToObj(r -> MaxT.draw(root, seed, r))
                .toArray(float[][]::new);
    }

    /** Returns all ordered pairs. */
    OrderedPairs all() {
        var pairs = new OrderedPairs(score.length * (score.length - 1));
        for (var j = 0; j < score.length; j++) {
            for (var k = 0; k < score.length; k++) {
                add(pairs, j, k);
            }
        }
        return pairs;
    }

    /** Returns the ordered pairs with one entry. */
    OrderedPairs with(int j) {
        var pairs = new OrderedPairs(2 * (score.length - 1));
        for (var k = 0; k < score.length; k++) {
            add(pairs, j, k);
            add(pairs, k, j);
        }
        return pairs;
    }

    private void add(OrderedPairs pairs, int j, int k) {
        if (j != k && comparable[j][k]) {
            pairs.add(j, k, error[j][k]);
        }
    }

    /** Returns which entries stand above which; {@code active} are the pairs to be tested, and lose those decided. */
    boolean[][] decide(OrderedPairs active, double level, boolean stepwise) {
        var above = new boolean[score.length][score.length];
        var maxima = new float[draws.length];
        IntStream.range(0, draws.length).parallel().forEach(r -> maxima[r] = active.largest(draws[r]));
        while (true) {
            var critical = critical(maxima, level);
            var decided = active.sift((j, k) -> (score[j] - score[k]) / error[j][k] > critical);
            for (var p = 0; p < decided.count(); p++) {
                above[decided.first(p)][decided.second(p)] = true;
            }
            if (!stepwise || decided.count() == 0 || active.count() == 0) {
                return above;
            }
            IntStream.range(0, draws.length).parallel().forEach(r -> {
                if (decided.largest(draws[r]) >= maxima[r]) {
                    maxima[r] = active.largest(draws[r]);
                }
            });
        }
    }

    private static double critical(float[] maxima, double level) {
        var sorted = maxima.clone();
        Arrays.sort(sorted);
        var at = (sorted.length - 1) * level;
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * ((double) sorted[high] - sorted[low]);
    }
}
