package org.banzuke.stats.rating;

import org.banzuke.stats.newton.Cholesky;
import org.banzuke.stats.newton.Logistic;

/** Ratings θ with Σθ = 0 and the table they come from. Immutable. */
public final class BradleyTerryFit {
    private final PairTable table;
    private final double[] theta;

    BradleyTerryFit(PairTable table, double[] theta) {
        this.table = table;
        this.theta = theta;
    }

    /** Returns the table that was fitted. */
    public PairTable table() {
        return table;
    }

    /** Returns θ of every model. */
    public double[] theta() {
        return theta.clone();
    }

    /** Returns θ of a model. */
    public double theta(int model) {
        return theta[model];
    }

    /** Returns P(a beats b), a tie counting as half. */
    public double probability(int a, int b) {
        return Logistic.sigma(theta[a] - theta[b]);
    }

    /** Returns H⁺, H = Σw x'x p(1−p), the pseudo-inverse on Σθ = 0. */
    double[][] pseudoInverse() {
        var models = theta.length;
        var reduced = new double[models - 1];
        for (var j = 0; j < models - 1; j++) {
            reduced[j] = theta[j] - theta[models - 1];
        }
        var information = new double[models - 1][models - 1];
        new PairLikelihood(table).derivatives(reduced, new double[models - 1], information);
        return Centring.covariance(
                Cholesky.of(information)
                        .orElseThrow(
                                () -> new IllegalStateException("the information of a connected table is singular"))
                        .inverse(),
                models);
    }
}
