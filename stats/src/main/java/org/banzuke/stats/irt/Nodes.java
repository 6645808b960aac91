package org.banzuke.stats.irt;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The grid on which θ is integrated: 61 equally spaced nodes on [−6, 6]. Pure. */
final class Nodes {
    static final int COUNT = 61;

    private static final double END = 6;

    private Nodes() {}

    /** Returns a node. */
    static double at(int node) {
        return -END + 2 * END * node / (COUNT - 1);
    }

    /** Returns the standard normal weights, of sum 1. */
    static double[] normal() {
        return posterior(theta -> -theta * theta / 2);
    }

    /** Returns weights ∝ e^{f(θ)}, of sum 1. */
    static double[] posterior(DoubleUnaryOperator f) {
        var weights = new double[COUNT];
        Arrays.setAll(weights, k -> f.applyAsDouble(at(k)));
        normalise(weights);
        return weights;
    }

    /** Turns logarithms into weights of sum 1; returns the logarithm of their sum. */
    static double normalise(double[] logarithms) {
        var largest = Arrays.stream(logarithms).max().orElse(0);
        var sum = 0.0;
        for (var k = 0; k < logarithms.length; k++) {
            logarithms[k] = Math.exp(logarithms[k] - largest);
            sum += logarithms[k];
        }
        for (var k = 0; k < logarithms.length; k++) {
            logarithms[k] /= sum;
        }
        return largest + Math.log(sum);
    }

    static double mean(double[] weights) {
        var mean = 0.0;
        for (var k = 0; k < COUNT; k++) {
            mean += weights[k] * at(k);
        }
        return mean;
    }

    static double deviation(double[] weights, double mean) {
        var variance = 0.0;
        for (var k = 0; k < COUNT; k++) {
            variance += weights[k] * (at(k) - mean) * (at(k) - mean);
        }
        return Math.sqrt(variance);
    }
}
