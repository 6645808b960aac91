package org.banzuke.stats.irt;

/** The E step: how many models, and how many right answers to each item, are expected at every node. Immutable. */
final class Expected {
    private final double[] models = new double[Nodes.COUNT];
    private final double[][] right;
    private double logLikelihood;

    private Expected(int items) {
        right = new double[items][Nodes.COUNT];
    }

    /** Returns the expectation; parameters are ln a and b of each item. */
    static Expected of(boolean[][] answers, double[][] parameters) {
        var expected = new Expected(parameters.length);
        var log = logarithms(parameters);
        var prior = Nodes.normal();
        for (var row : answers) {
            var weights = new double[Nodes.COUNT];
            for (var k = 0; k < Nodes.COUNT; k++) {
                weights[k] = Math.log(prior[k]);
                for (var i = 0; i < row.length; i++) {
                    weights[k] += log[row[i] ? 1 : 0][k][i];
                }
            }
            expected.logLikelihood += Nodes.normalise(weights);
            expected.add(row, weights);
        }
        return expected;
    }

    private static double[][][] logarithms(double[][] parameters) {
        var log = new double[2][Nodes.COUNT][parameters.length];
        for (var k = 0; k < Nodes.COUNT; k++) {
            for (var i = 0; i < parameters.length; i++) {
                log[0][k][i] = ItemFit.logProbability(parameters[i], Nodes.at(k), false);
                log[1][k][i] = ItemFit.logProbability(parameters[i], Nodes.at(k), true);
            }
        }
        return log;
    }

    private void add(boolean[] row, double[] weights) {
        for (var k = 0; k < Nodes.COUNT; k++) {
            models[k] += weights[k];
            for (var i = 0; i < row.length; i++) {
                right[i][k] += row[i] ? weights[k] : 0;
            }
        }
    }

    double[] models() {
        return models;
    }

    double[] right(int item) {
        return right[item];
    }

    /** Returns the marginal log-likelihood of all answers. */
    double logLikelihood() {
        return logLikelihood;
    }
}
