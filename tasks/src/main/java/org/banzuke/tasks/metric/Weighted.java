package org.banzuke.tasks.metric;

/** A mean of ratios: Σ values / Σ weights. Pure. */
final class Weighted {
    private Weighted() {}

    static double mean(double[] values, double[] weights, int[] samples) {
        var sum = 0.0;
        var weight = 0.0;
        for (var i : samples) {
            sum += values[i];
            weight += weights[i];
        }
        return sum / weight;
    }
}
