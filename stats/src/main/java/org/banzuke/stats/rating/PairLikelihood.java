package org.banzuke.stats.rating;

import org.banzuke.stats.newton.Concave;
import org.banzuke.stats.newton.Logistic;

/**
 * Bradley–Terry: Σw[y(θ_a−θ_b)−softplus(θ_a−θ_b)], a tie being half a win, with θ of the last model 0. Confined to one
 * thread.
 */
final class PairLikelihood implements Concave {
    private final PairTable table;
    private final int size;
    private final double scale;

    PairLikelihood(PairTable table) {
        this.table = table;
        size = table.models() - 1;
        var total = 0.0;
        for (var pair = 0; pair < table.pairs(); pair++) {
            total += table.weight[pair] * table.votes(pair);
        }
        scale = total;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double scale() {
        return scale;
    }

    @Override
    public double value(double[] x) {
        var value = 0.0;
        for (var pair = 0; pair < table.pairs(); pair++) {
            var d = difference(x, pair);
            var lost = table.votes(pair) - points(pair);
            // Two terms of one sign: nothing cancels, however far apart the models are.
            value -= table.weight[pair] * (points(pair) * Logistic.softplus(-d) + lost * Logistic.softplus(d));
        }
        return value;
    }

    @Override
    public void derivatives(double[] x, double[] gradient, double[][] information) {
        for (var pair = 0; pair < table.pairs(); pair++) {
            var p = Logistic.sigma(difference(x, pair));
            var q = Logistic.sigma(-difference(x, pair));
            var won = points(pair);
            var a = table.first[pair];
            var b = table.second[pair];
            var slope = table.weight[pair] * (won * q - (table.votes(pair) - won) * p);
            var bend = table.weight[pair] * table.votes(pair) * p * q;
            gradient[a] += slope;
            information[a][a] += bend;
            if (b < size) {
                gradient[b] -= slope;
                information[b][b] += bend;
                information[b][a] -= bend;
            }
        }
    }

    private double difference(double[] x, int pair) {
        var b = table.second[pair];
        return b < size ? x[table.first[pair]] - x[b] : x[table.first[pair]];
    }

    private double points(int pair) {
        return table.counts[3 * pair] + table.counts[3 * pair + 2] / 2;
    }
}
