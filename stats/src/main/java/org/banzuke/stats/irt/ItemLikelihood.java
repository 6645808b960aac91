package org.banzuke.stats.irt;

import org.banzuke.stats.newton.Concave;
import org.banzuke.stats.newton.Logistic;
import org.banzuke.stats.newton.Newton;

/**
 * The M step of one item: Σ_k r_k·logit_k − n_k·softplus(logit_k) − penalty, logit = a(θ−b), over ln a and b. Minus the second
 * derivatives are replaced by their expectation, which is positive (Fisher scoring). Confined to one thread.
 */
final class ItemLikelihood implements Concave {
    private static final double LOG_A_VARIANCE = 0.25;
    private static final double B_VARIANCE = 4;

    private final double[] models;
    private final double[] right;

    private ItemLikelihood(double[] models, double[] right) {
        this.models = models;
        this.right = right;
    }

    /** Returns ln a and b of the maximum; the start where scoring does not settle. */
    static double[] maximise(double[] models, double[] right, double[] start) {
        return Newton.maximise(new ItemLikelihood(models, right), start)
                .map(optimum -> optimum.x())
                .orElse(start);
    }

    /** Minus the logarithm of the prior, but for its constant. */
    static double penalty(double logA, double b) {
        return logA * logA / (2 * LOG_A_VARIANCE) + b * b / (2 * B_VARIANCE);
    }

    @Override
    public int size() {
        return 2;
    }

    @Override
    public double scale() {
        var scale = 0.0;
        for (var n : models) {
            scale += n;
        }
        return scale;
    }

    @Override
    public double value(double[] x) {
        var a = Math.exp(x[0]);
        var value = -penalty(x[0], x[1]);
        for (var k = 0; k < models.length; k++) {
            var logit = a * (Nodes.at(k) - x[1]);
            value += right[k] * logit - models[k] * Logistic.softplus(logit);
        }
        return value;
    }

    @Override
    public void derivatives(double[] x, double[] gradient, double[][] information) {
        var a = Math.exp(x[0]);
        gradient[0] = -x[0] / LOG_A_VARIANCE;
        gradient[1] = -x[1] / B_VARIANCE;
        information[0][0] = 1 / LOG_A_VARIANCE;
        information[1][1] = 1 / B_VARIANCE;
        for (var k = 0; k < models.length; k++) {
            var logit = a * (Nodes.at(k) - x[1]);
            var p = Logistic.sigma(logit);
            var residual = right[k] - models[k] * p;
            var bend = models[k] * p * (1 - p);
            // ∂logit/∂ln a = logit, ∂logit/∂b = −a
            gradient[0] += residual * logit;
            gradient[1] -= residual * a;
            information[0][0] += bend * logit * logit;
            information[1][0] -= bend * logit * a;
            information[1][1] += bend * a * a;
        }
    }
}
