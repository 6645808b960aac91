package org.banzuke.stats.glm;

/**
 * The exact minimum of λ‖β‖₁ − Σw[p·η−softplus(η)]: proximal Newton, whose quadratic model is solved coordinate by
 * coordinate, until the Kuhn–Tucker conditions hold to 1e−9 of Σw. Pure.
 */
final class L1Logistic {
    private static final int ROUNDS = 500;
    private static final int SWEEPS = 1_000;
    private static final double TOLERANCE = 1e-9;

    private L1Logistic() {}

    /** Returns β; λ above 0 makes it finite. */
    static double[] fit(SoftLogistic f, double lambda) {
        var beta = new double[f.size()];
        for (var round = 0; round < ROUNDS; round++) {
            var gradient = new double[beta.length];
            var information = new double[beta.length][beta.length];
            f.derivatives(beta, gradient, information);
            if (violation(beta, gradient, lambda) < TOLERANCE * f.scale()) {
                break;
            }
            beta = lineSearch(f, lambda, beta, model(beta, gradient, information, lambda));
        }
        return beta;
    }

    /** How far the worst coordinate is from ∇ = λ·sign(β), or |∇| ≤ λ where β is 0. */
    private static double violation(double[] beta, double[] gradient, double lambda) {
        var worst = 0.0;
        for (var j = 0; j < beta.length; j++) {
            var off = beta[j] == 0
                    ? Math.max(0, Math.abs(gradient[j]) - lambda)
                    : Math.abs(gradient[j] - lambda * Math.signum(beta[j]));
            worst = Math.max(worst, off);
        }
        return worst;
    }

    /** Minimises λ‖b‖₁ − g'(b−β) + ½(b−β)'H(b−β). */
    private static double[] model(double[] beta, double[] gradient, double[][] information, double lambda) {
        var b = beta.clone();
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            var moved = 0.0;
            for (var j = 0; j < b.length; j++) {
                var slope = gradient[j];
                for (var k = 0; k < b.length; k++) {
                    slope -= information[Math.max(j, k)][Math.min(j, k)] * (b[k] - beta[k]);
                }
                var bend = Math.max(information[j][j], 1e-12);
                var next = shrunk(b[j] + slope / bend, lambda / bend);
                moved = Math.max(moved, Math.abs(next - b[j]));
                b[j] = next;
            }
            if (moved < 1e-14) {
                break;
            }
        }
        return b;
    }

    private static double shrunk(double b, double by) {
        return Math.signum(b) * Math.max(0, Math.abs(b) - by);
    }

    private static double[] lineSearch(SoftLogistic f, double lambda, double[] from, double[] to) {
        var before = penalised(f, lambda, from);
        for (var t = 1.0; t > 1e-12; t /= 2) {
            var next = from.clone();
            for (var j = 0; j < next.length; j++) {
                next[j] = t == 1 ? to[j] : from[j] + t * (to[j] - from[j]);
            }
            if (penalised(f, lambda, next) <= before + 1e-14 * Math.abs(before)) {
                return next;
            }
        }
        return from;
    }

    private static double penalised(SoftLogistic f, double lambda, double[] beta) {
        var norm = 0.0;
        for (var b : beta) {
            norm += Math.abs(b);
        }
        return lambda * norm - f.value(beta);
    }
}
