package org.banzuke.stats.rating;

import org.banzuke.stats.newton.Concave;
import org.banzuke.stats.newton.Logistic;

/**
 * Σw[yη−softplus(η)] − ½Σλp², η = θ_a−θ_b+β'x. Parameters are θ, then β; without a ridge on θ its last entry is left out as
 * 0. Confined to one thread.
 */
final class StyleLikelihood implements Concave {
    private final Votes votes;
    private final StyleFeatures features;
    private final double[] weight;
    private final Ridge ridge;
    private final int ratings;
    private final int size;

    StyleLikelihood(Votes votes, StyleFeatures features, double[] weight, Ridge ridge) {
        this.votes = votes;
        this.features = features;
        this.weight = weight;
        this.ridge = ridge;
        ratings = ridge.onRatings() > 0 ? votes.models() : votes.models() - 1;
        size = ratings + features.kept().size();
    }

    @Override
    public int size() {
        return size;
    }

    /** Returns how many of the parameters are ratings. */
    int ratings() {
        return ratings;
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
    public double value(double[] x) {
        var value = 0.0;
        for (var v = 0; v < votes.count(); v++) {
            var predictor = predictor(x, v);
            value -= weight[v]
                    * (votes.score(v) * Logistic.softplus(-predictor)
                            + (1 - votes.score(v)) * Logistic.softplus(predictor));
        }
        for (var i = 0; i < size; i++) {
            value -= lambda(i) * x[i] * x[i] / 2;
        }
        return value;
    }

    @Override
    public void derivatives(double[] x, double[] gradient, double[][] information) {
        for (var v = 0; v < votes.count(); v++) {
            var p = probability(x, v);
            addScore(v, weight[v] * (votes.score(v) - p), gradient);
            addInformation(v, weight[v] * p * (1 - p), information);
        }
        for (var i = 0; i < size; i++) {
            gradient[i] -= lambda(i) * x[i];
            information[i][i] += lambda(i);
        }
    }

    /** Returns the probability that the first model of a vote wins. */
    double probability(double[] x, int vote) {
        return Logistic.sigma(predictor(x, vote));
    }

    /** Adds {@code times} the vote's row of the design. */
    void addScore(int vote, double times, double[] sum) {
        var a = votes.a(vote);
        var b = votes.b(vote);
        if (a < ratings) {
            sum[a] += times;
        }
        if (b < ratings) {
            sum[b] -= times;
        }
        for (var f = ratings; f < size; f++) {
            sum[f] += times * features.value(vote, f - ratings);
        }
    }

    private void addInformation(int vote, double bend, double[][] information) {
        var a = votes.a(vote);
        var b = votes.b(vote);
        if (a < ratings) {
            information[a][a] += bend;
        }
        if (b < ratings) {
            information[b][b] += bend;
        }
        if (Math.max(a, b) < ratings) {
            information[Math.max(a, b)][Math.min(a, b)] -= bend;
        }
        for (var f = ratings; f < size; f++) {
            var times = bend * features.value(vote, f - ratings);
            if (a < ratings) {
                information[f][a] += times;
            }
            if (b < ratings) {
                information[f][b] -= times;
            }
            for (var g = ratings; g <= f; g++) {
                information[f][g] += times * features.value(vote, g - ratings);
            }
        }
    }

    private double predictor(double[] x, int vote) {
        var a = votes.a(vote);
        var b = votes.b(vote);
        var sum = (a < ratings ? x[a] : 0) - (b < ratings ? x[b] : 0);
        for (var f = ratings; f < size; f++) {
            sum += x[f] * features.value(vote, f - ratings);
        }
        return sum;
    }

    double lambda(int parameter) {
        return parameter < ratings ? ridge.onRatings() : ridge.onCoefficients();
    }
}
