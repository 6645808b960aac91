package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banzuke.stats.newton.Logistic;

/**
 * Rao, Kupper (1967): a tie where the difference stays below a threshold η ≥ 0. P(a) = σ(d−η), P(b) = σ(−d−η), P(tie) = the
 * rest = (e^{2η}−1)·P(a)·P(b), d = θ_a−θ_b.
 *
 * @param theta ratings with Σθ = 0
 * @param eta the threshold; 0 if there is no tie
 */
public record RaoKupper(List<Double> theta, double eta) {
    private static final double START = 0.5;

    public RaoKupper {
        theta = List.copyOf(theta);
    }

    /**
     * Returns the fit; empty if there is no finite one, as when all votes are ties.
     *
     * @throws IllegalArgumentException if the models do not form one strong component
     */
    public static Optional<RaoKupper> fit(PairTable table) {
        TieModel.require(table);
        if (TieModel.ties(table) == 0) {
            return Optional.of(new RaoKupper(boxed(BradleyTerry.fit(table).theta()), 0));
        }
        if (TieModel.ties(table) == table.votes()) {
            return Optional.empty();
        }
        return TieModel.fit(table, new Likelihood(), START).map(found -> {
            var models = table.models();
            return new RaoKupper(boxed(Arrays.copyOf(found, models)), found[models]);
        });
    }

    /** Returns how many times better a model must be to be preferred, e^η. */
    public double tieFactor() {
        return Math.exp(eta);
    }

    static List<Double> boxed(double[] theta) {
        return Arrays.stream(theta).boxed().toList();
    }

    private record Likelihood() implements TieModel.Pair {
        @Override
        public double value(double wins, double losses, double ties, double d, double t) {
            if (t <= 0) {
                return Double.NEGATIVE_INFINITY;
            }
            return -(wins + ties) * Logistic.softplus(t - d)
                    - (losses + ties) * Logistic.softplus(t + d)
                    + ties * Math.log(Math.expm1(2 * t));
        }

        @Override
        public void derivatives(
                double wins, double losses, double ties, double d, double t, double[] slope, double[] bend) {
            var p = Logistic.sigma(d - t);
            var q = Logistic.sigma(-d - t);
            var u = (wins + ties) * (1 - p);
            var v = (losses + ties) * (1 - q);
            var rest = -Math.expm1(-2 * t);
            slope[0] = u - v;
            slope[1] = -u - v + 2 * ties / rest;
            bend[0] = u * p + v * q;
            bend[1] = v * q - u * p;
            bend[2] = u * p + v * q + 4 * ties * Math.exp(-2 * t) / (rest * rest);
        }
    }
}
