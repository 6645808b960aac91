package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.Optional;
import org.banzuke.stats.newton.Concave;
import org.banzuke.stats.newton.Newton;

/** Ratings with a parameter for ties, fitted over pairs: what Rao–Kupper and Davidson share. Pure. */
final class TieModel {
    private TieModel() {}

    /** The log-likelihood of one pair. */
    interface Pair {
        /** Returns the value at difference {@code d} and tie parameter {@code t}. */
        double value(double wins, double losses, double ties, double d, double t);

        /** Fills slope[0] = ∂d, slope[1] = ∂t, and minus the second derivatives: bend[0] = dd, bend[1] = dt, bend[2] = tt. */
        void derivatives(double wins, double losses, double ties, double d, double t, double[] slope, double[] bend);
    }

    /** Returns θ with Σθ = 0, and the tie parameter last; empty if no finite maximum exists. */
    static Optional<double[]> fit(PairTable table, Pair pair, double start) {
        var x = new double[table.models()];
        x[x.length - 1] = start;
        return Newton.maximise(new Likelihood(table, pair), x).map(optimum -> {
            var found = Arrays.copyOf(Centring.centred(optimum.x(), table.models()), table.models() + 1);
            found[table.models()] = optimum.x()[table.models() - 1];
            return found;
        });
    }

    /** Parameters: θ without the last model, then the tie parameter. */
    private record Likelihood(PairTable table, Pair pair) implements Concave {
        @Override
        public int size() {
            return table.models();
        }

        @Override
        public double scale() {
            return table.votes();
        }

        @Override
        public double value(double[] x) {
            var value = 0.0;
            for (var at = 0; at < table.pairs(); at++) {
                value += pair.value(
                        table.counts[3 * at],
                        table.counts[3 * at + 1],
                        table.counts[3 * at + 2],
                        difference(x, at),
                        x[size() - 1]);
            }
            return value;
        }

        @Override
        public void derivatives(double[] x, double[] gradient, double[][] information) {
            var slope = new double[2];
            var bend = new double[3];
            var last = size() - 1;
            for (var at = 0; at < table.pairs(); at++) {
                pair.derivatives(
                        table.counts[3 * at],
                        table.counts[3 * at + 1],
                        table.counts[3 * at + 2],
                        difference(x, at),
                        x[last],
                        slope,
                        bend);
                var a = table.first[at];
                var b = table.second[at];
                gradient[a] += slope[0];
                gradient[last] += slope[1];
                information[a][a] += bend[0];
                information[last][a] += bend[1];
                information[last][last] += bend[2];
                if (b < last) {
                    gradient[b] -= slope[0];
                    information[b][b] += bend[0];
                    information[b][a] -= bend[0];
                    information[last][b] -= bend[1];
                }
            }
        }

        private double difference(double[] x, int at) {
            var b = table.second[at];
            return b < size() - 1 ? x[table.first[at]] - x[b] : x[table.first[at]];
        }
    }

    /** Refuses tables on which θ is not finite, whatever the tie parameter. */
    static void require(PairTable table) {
        if (!Connectivity.of(table).complete()) {
            throw new IllegalArgumentException(
                    "ratings with ties need models that are connected by wins both ways. Maybe rate the largest strong component.");
        }
    }

    static double ties(PairTable table) {
        var ties = 0.0;
        for (var pair = 0; pair < table.pairs(); pair++) {
            ties += table.counts[3 * pair + 2];
        }
        return ties;
    }
}
