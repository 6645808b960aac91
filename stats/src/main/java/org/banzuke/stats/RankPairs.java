package org.banzuke.stats;

/** The tests of ordered pairs behind {@link RankSets}. Confined to one thread. */
final class RankPairs {
    private final double[] score;
    private final double[][] error;
    private final double[][] draws;

    RankPairs(double[] score, double[][] covariance, double[][] draws) {
        this.score = score;
        this.draws = draws;
        error = new double[score.length][score.length];
        for (var j = 0; j < score.length; j++) {
            for (var k = 0; k < score.length; k++) {
                error[j][k] = Math.sqrt(MaxT.variance(covariance, j, k));
            }
        }
    }

    /** Returns which entries stand above which; {@code active} are the pairs to be tested. */
    boolean[][] decide(boolean[][] active, double level, boolean stepwise) {
        var above = new boolean[score.length][score.length];
        var found = true;
        while (found) {
            var critical = critical(active, level);
            found = false;
            for (var j = 0; j < score.length; j++) {
                for (var k = 0; k < score.length; k++) {
                    if (active[j][k] && error[j][k] > 0 && (score[j] - score[k]) / error[j][k] > critical) {
                        above[j][k] = true;
                        active[j][k] = false;
                        found = stepwise;
                    }
                }
            }
        }
        return above;
    }

    /** The quantile of the largest simulated statistic over the active ordered pairs. */
    private double critical(boolean[][] active, double level) {
        var maxima = new double[draws.length];
        for (var r = 0; r < draws.length; r++) {
            maxima[r] = maximum(draws[r], active);
        }
        return MaxT.quantile(maxima, level);
    }

    private double maximum(double[] draw, boolean[][] active) {
        var maximum = Double.NEGATIVE_INFINITY;
        for (var j = 0; j < draw.length; j++) {
            for (var k = 0; k < draw.length; k++) {
                if (active[j][k] && error[j][k] > 0) {
                    maximum = Math.max(maximum, (draw[j] - draw[k]) / error[j][k]);
                }
            }
        }
        return maximum == Double.NEGATIVE_INFINITY ? 0 : maximum;
    }
}
