package org.banzuke.stats.irt;

import java.util.List;
import org.banzuke.stats.newton.Concave;
import org.banzuke.stats.newton.Logistic;
import org.banzuke.stats.newton.Newton;

/**
 * A model's ability with prior N(0, 1): most probable (MAP, Newton from 0) and expected (EAP, 61 nodes on [−6, 6]). Always a
 * model-based estimate.
 *
 * @param map most probable θ
 * @param mapError 1/√(Σa²p(1−p)+1)
 * @param eap expected θ
 * @param eapDeviation standard deviation of θ
 * @param information Σa²p(1−p) at the MAP, without the prior's 1
 */
public record Ability(double map, double mapError, double eap, double eapDeviation, double information) {
    /**
     * Returns the ability after some answers.
     *
     * @param right whether each of the items was answered rightly
     */
    public static Ability of(List<Item> items, List<Boolean> right) {
        if (items.size() != right.size()) {
            throw new IllegalArgumentException("every item needs an answer: " + items.size() + ", " + right.size());
        }
        var posterior = new Posterior(items, right);
        var map = posterior.mode();
        var information =
                items.stream().mapToDouble(item -> item.information(map)).sum();
        var grid = Nodes.posterior(theta -> posterior.value(new double[] {theta}));
        var eap = Nodes.mean(grid);
        return new Ability(map, 1 / Math.sqrt(information + 1), eap, Nodes.deviation(grid, eap), information);
    }

    /** Returns the most probable θ alone. */
    static double map(List<Item> items, List<Boolean> right) {
        return new Posterior(items, right).mode();
    }

    /** ln posterior of θ, but for a constant. */
    private record Posterior(List<Item> items, List<Boolean> right) implements Concave {
        double mode() {
            return Newton.maximise(this, new double[1])
                    .orElseThrow(() -> new IllegalStateException("a posterior with a normal prior has a mode"))
                    .x()[0];
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public double scale() {
            return items.size() + 1;
        }

        @Override
        public double value(double[] x) {
            var value = -x[0] * x[0] / 2;
            for (var i = 0; i < items.size(); i++) {
                var logit = items.get(i).a() * (x[0] - items.get(i).b());
                value -= Logistic.softplus(right.get(i) ? -logit : logit);
            }
            return value;
        }

        @Override
        public void derivatives(double[] x, double[] gradient, double[][] information) {
            gradient[0] -= x[0];
            information[0][0] += 1;
            for (var i = 0; i < items.size(); i++) {
                var item = items.get(i);
                gradient[0] += item.a() * ((right.get(i) ? 1 : 0) - item.probability(x[0]));
                information[0][0] += item.information(x[0]);
            }
        }
    }
}
