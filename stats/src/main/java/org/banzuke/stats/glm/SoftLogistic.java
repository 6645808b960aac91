package org.banzuke.stats.glm;

import org.banzuke.stats.newton.Concave;
import org.banzuke.stats.newton.Logistic;

/**
 * Logistic regression on shares: Σw[p·η−softplus(η)], η = x'β, no intercept. Immutable; arrays are not copied.
 *
 * @param x rows × columns
 * @param p shares in [0, 1]
 * @param weight weights of the rows
 */
@SuppressWarnings("ArrayRecordComponent") // a view over the caller's arrays, never compared
record SoftLogistic(double[][] x, double[] p, double[] weight) implements Concave {
    @Override
    public int size() {
        return x.length == 0 ? 0 : x[0].length;
    }

    @Override
    public double scale() {
        var scale = 0.0;
        for (var w : weight) {
            scale += w;
        }
        return scale;
    }

    @Override
    public double value(double[] beta) {
        var value = 0.0;
        for (var i = 0; i < x.length; i++) {
            var predictor = dot(x[i], beta);
            value -= weight[i] * (p[i] * Logistic.softplus(-predictor) + (1 - p[i]) * Logistic.softplus(predictor));
        }
        return value;
    }

    @Override
    public void derivatives(double[] beta, double[] gradient, double[][] information) {
        for (var i = 0; i < x.length; i++) {
            var q = Logistic.sigma(dot(x[i], beta));
            for (var j = 0; j < beta.length; j++) {
                gradient[j] += weight[i] * (p[i] - q) * x[i][j];
                for (var k = 0; k <= j; k++) {
                    information[j][k] += weight[i] * q * (1 - q) * x[i][j] * x[i][k];
                }
            }
        }
    }

    static double dot(double[] x, double[] y) {
        var sum = 0.0;
        for (var j = 0; j < x.length; j++) {
            sum += x[j] * y[j];
        }
        return sum;
    }
}
