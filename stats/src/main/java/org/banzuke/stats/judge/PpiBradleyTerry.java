package org.banzuke.stats.judge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banzuke.stats.newton.Concave;
import org.banzuke.stats.newton.Logistic;
import org.banzuke.stats.newton.Newton;

/**
 * Bradley–Terry ratings from few human votes y and many of a judge f (PPI++ in gradient form): with ℓ the log-likelihood of a
 * vote, mean ℓ(y) − λ·mean ℓ(f) over the labelled battles + λ·mean ℓ(f) over the others is largest. Pure.
 */
public final class PpiBradleyTerry {
    private PpiBradleyTerry() {}

    /**
     * Returns θ with Σθ = 0; empty if it is not finite.
     *
     * @param a first model of each battle, the labelled battles first
     * @param b second model of each battle
     * @param human votes of the labelled battles: 1, ½ or 0 for the first model
     * @param judge votes of the judge in all battles
     * @param lambda trust in the judge, in [0, 1]
     */
    public static Optional<List<Double>> fit(
            int models, int[] a, int[] b, double[] human, double[] judge, double lambda) {
        if (a.length != b.length || a.length != judge.length || human.length > a.length || human.length == 0) {
            throw new IllegalArgumentException("every battle needs two models and a verdict, some a vote: " + a.length
                    + ", " + b.length + ", " + judge.length + ", " + human.length);
        }
        if (!(lambda >= 0 && lambda <= 1)) {
            throw new IllegalArgumentException("trust is in [0, 1]: " + lambda);
        }
        var likelihood = new Likelihood(models - 1, a, b, new double[a.length], new double[a.length]);
        var others = a.length - human.length;
        for (var v = 0; v < a.length; v++) {
            var own = v < human.length;
            likelihood.weight[v] = own ? (1 - lambda) / human.length : lambda / others;
            likelihood.slope[v] = own ? (human[v] - lambda * judge[v]) / human.length : lambda * judge[v] / others;
        }
        return Newton.maximise(likelihood, new double[models - 1]).map(optimum -> centred(optimum.x()));
    }

    private static List<Double> centred(double[] reduced) {
        var mean = Arrays.stream(reduced).sum() / (reduced.length + 1);
        var theta = Arrays.copyOf(reduced, reduced.length + 1);
        return Arrays.stream(theta).map(value -> value - mean).boxed().toList();
    }

    /** Σ slope·d − weight·softplus(d), d = θ_a−θ_b, θ of the last model 0. Confined to one thread. */
    private static final class Likelihood implements Concave {
        private final int size;
        private final int[] a;
        private final int[] b;
        private final double[] weight;
        private final double[] slope;

        Likelihood(int size, int[] a, int[] b, double[] weight, double[] slope) {
            this.size = size;
            this.a = a;
            this.b = b;
            this.weight = weight;
            this.slope = slope;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public double scale() {
            return 1;
        }

        @Override
        public double value(double[] x) {
            var value = 0.0;
            for (var v = 0; v < a.length; v++) {
                var d = difference(x, v);
                value += slope[v] * d - weight[v] * Logistic.softplus(d);
            }
            return value;
        }

        @Override
        public void derivatives(double[] x, double[] gradient, double[][] information) {
            for (var v = 0; v < a.length; v++) {
                var p = Logistic.sigma(difference(x, v));
                add(a[v], b[v], slope[v] - weight[v] * p, weight[v] * p * (1 - p), gradient, information);
            }
        }

        private void add(int one, int other, double rise, double bend, double[] gradient, double[][] information) {
            if (one < size) {
                gradient[one] += rise;
                information[one][one] += bend;
            }
            if (other < size) {
                gradient[other] -= rise;
                information[other][other] += bend;
            }
            if (Math.max(one, other) < size) {
                information[Math.max(one, other)][Math.min(one, other)] -= bend;
            }
        }

        private double difference(double[] x, int v) {
            return (a[v] < size ? x[a[v]] : 0) - (b[v] < size ? x[b[v]] : 0);
        }
    }
}
