package org.banzuke.stats.rating;

import java.util.Arrays;

/**
 * Which pair should meet next (Chiang et al., arXiv 2403.04132): probability ∝ √(V/n)−√(V/(n+1)), what one more vote takes
 * off the pair's standard error; a pair that never met has 1. Pure.
 */
public final class NextPair {
    /** Share of the draw that treats all pairs alike, so that every weight stays bounded. */
    public static final double UNIFORM = 0.1;

    private NextPair() {}

    /**
     * Returns the probability of each pair.
     *
     * @param variance V of each pair's outcome
     * @param count votes of each pair
     * @param uniform share of the draw that treats all pairs alike, in [0, 1]
     */
    public static double[] probabilities(double[] variance, int[] count, double uniform) {
        if (variance.length == 0 || variance.length != count.length || !(uniform >= 0 && uniform <= 1)) {
            throw new IllegalArgumentException("pairs need a variance and a count each: " + variance.length + ", "
                    + count.length + ", uniform share " + uniform);
        }
        var gain = new double[count.length];
        Arrays.setAll(gain, pair -> gain(variance[pair], count[pair]));
        var total = Arrays.stream(gain).sum();
        var probabilities = new double[count.length];
        Arrays.setAll(probabilities, pair -> {
            var informed = total > 0 ? gain[pair] / total : 1.0 / count.length;
            return (1 - uniform) * informed + uniform / count.length;
        });
        return probabilities;
    }

    private static double gain(double variance, int count) {
        if (!(variance >= 0 && Double.isFinite(variance) && count >= 0)) {
            throw new IllegalArgumentException("not a variance and a count: " + variance + ", " + count);
        }
        return count == 0 ? 1 : Math.sqrt(variance / count) - Math.sqrt(variance / (count + 1.0));
    }
}
