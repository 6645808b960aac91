package org.banzuke.stats;

/**
 * One-way analysis of variance over groups of unequal size (Snedecor, Cochran 1989, chapter 13).
 *
 * @param between MSB = Σ n_g(x̄_g−x̄)²/(G−1)
 * @param within MSW = Σ_g Σ_i (x_i−x̄_g)²/(n−G)
 * @param typicalSize n₀ = (n−Σn_g²/n)/(G−1)
 */
public record MeanSquares(double between, double within, double typicalSize) {
    /**
     * Returns the mean squares.
     *
     * @throws IllegalArgumentException unless there are two groups, and one has two items
     */
    public static MeanSquares of(double[] x, Clusters groups) {
        if (groups.count() < 2 || groups.singletons()) {
            throw new IllegalArgumentException("mean squares need two groups and one group of two items");
        }
        var n = (double) x.length;
        var g = groups.count();
        var mean = Sums.mean(x);
        var means = groups.means(x);
        var between = Sums.of(g, i -> groups.size(i) * (means[i] - mean) * (means[i] - mean)) / (g - 1);
        var within = Sums.of(x.length, i -> Math.pow(x[i] - means[groups.of(i)], 2)) / (n - g);
        var sizes = Sums.of(g, i -> (double) groups.size(i) * groups.size(i));
        return new MeanSquares(between, within, (n - sizes / n) / (g - 1));
    }
}
