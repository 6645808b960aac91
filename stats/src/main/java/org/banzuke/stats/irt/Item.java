package org.banzuke.stats.irt;

import org.banzuke.stats.newton.Logistic;

/**
 * An item of the two-parameter logistic model, p = σ(a(θ−b)) (Birnbaum 1968).
 *
 * @param a discrimination
 * @param b difficulty
 */
public record Item(double a, double b) {
    public Item {
        if (!(Double.isFinite(a) && Double.isFinite(b))) {
            throw new IllegalArgumentException("an item has finite parameters: a " + a + ", b " + b);
        }
    }

    /** Returns the probability of a right answer. */
    public double probability(double theta) {
        return Logistic.sigma(a * (theta - b));
    }

    /** Returns the information about θ, a²p(1−p). */
    public double information(double theta) {
        var p = probability(theta);
        return a * a * p * (1 - p);
    }
}
