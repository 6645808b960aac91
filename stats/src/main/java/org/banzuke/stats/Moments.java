package org.banzuke.stats;

/**
 * Mean and spread of a sample in two passes, both compensated.
 *
 * @param n number of items, at least 1
 * @param mean x̄
 * @param squares Σ(x−x̄)²; 0 if the items do not vary
 * @param constant whether they do not vary: sd ≤ 1e−12·max|x|
 */
public record Moments(int n, double mean, double squares, boolean constant) {
    /**
     * Returns the moments of a sample.
     *
     * @throws IllegalArgumentException if it is empty or an item is not finite
     */
    public static Moments of(double[] x) {
        if (x.length == 0) {
            throw new IllegalArgumentException("a sample without items has no moments");
        }
        var sum = new Neumaier();
        var largest = 0.0;
        for (var value : x) {
            sum.add(value);
            largest = Math.max(largest, Math.abs(value));
        }
        if (!Double.isFinite(largest)) {
            Sums.requireFinite(x);
        }
        var mean = sum.total() / x.length;
        var squares = new Neumaier();
        for (var value : x) {
            squares.add((value - mean) * (value - mean));
        }
        var constant = x.length < 2 || Math.sqrt(squares.total() / (x.length - 1)) <= 1e-12 * largest;
        return new Moments(x.length, mean, constant ? 0 : squares.total(), constant);
    }

    /** Returns Σ(x−x̄)²/(n−1), 0 for one item. */
    public double variance() {
        return n < 2 ? 0 : squares / (n - 1);
    }

    /** Returns √variance. */
    public double deviation() {
        return Math.sqrt(variance());
    }

    /** Returns the standard error of the mean, √(Σ(x−x̄)²/(n(n−1))). */
    public double standardError() {
        return Math.sqrt(variance() / n);
    }
}
