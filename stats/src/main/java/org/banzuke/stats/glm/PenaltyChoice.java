package org.banzuke.stats.glm;

import java.util.Arrays;
import java.util.List;
import org.banzuke.stats.newton.Logistic;

/**
 * Chooses the penalty of a logistic regression on shares as AlpacaEval does: C = 1/λ from a grid by five folds, the exact
 * optimum in each. Row g of N is in fold (N−1−g) mod 5. Pure.
 *
 * @param c the chosen C, the first of the best
 * @param beta the fit to all rows with it
 * @param scores mean held-out log-likelihood of every C of the grid
 */
public record PenaltyChoice(double c, List<Double> beta, List<Double> scores) {
    private static final int FOLDS = 5;
    private static final double CLIP = 1e-15;

    public PenaltyChoice {
        beta = List.copyOf(beta);
        scores = List.copyOf(scores);
    }

    /** Returns AlpacaEval's grid: ten values from 1e−4 to 1e4, evenly spaced in logarithms. */
    public static double[] grid() {
        var grid = new double[10];
        Arrays.setAll(grid, k -> Math.pow(10, -4 + 8.0 * k / 9));
        return grid;
    }

    /** Returns the choice for rows of a design, shares in [0, 1] and weights. */
    public static PenaltyChoice of(double[][] x, double[] p, double[] weight, double[] grid) {
        var scores = new double[grid.length];
        Arrays.setAll(scores, k -> score(x, p, weight, grid[k]));
        var best = 0;
        for (var k = 1; k < grid.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        var beta = atPenalty(x, p, weight, grid[best]);
        return new PenaltyChoice(
                grid[best],
                Arrays.stream(beta).boxed().toList(),
                Arrays.stream(scores).boxed().toList());
    }

    /** Returns the exact fit with a given C. */
    public static double[] atPenalty(double[][] x, double[] p, double[] weight, double c) {
        return L1Logistic.fit(new SoftLogistic(x, p, weight), 1 / c);
    }

    private static double score(double[][] x, double[] p, double[] weight, double c) {
        var sum = 0.0;
        for (var fold = 0; fold < FOLDS; fold++) {
            var inside = weight.clone();
            for (var i = 0; i < inside.length; i++) {
                inside[i] = foldOf(i, inside.length) == fold ? 0 : inside[i];
            }
            sum += heldOut(x, p, weight, atPenalty(x, p, inside, c), fold) / FOLDS;
        }
        return sum;
    }

    private static int foldOf(int row, int rows) {
        return (rows - 1 - row) % FOLDS;
    }

    /** The mean over the number of rows, not over their weight. */
    private static double heldOut(double[][] x, double[] p, double[] weight, double[] beta, int fold) {
        var sum = 0.0;
        var rows = 0;
        for (var i = 0; i < p.length; i++) {
            if (foldOf(i, p.length) == fold) {
                var q = Math.clamp(Logistic.sigma(SoftLogistic.dot(x[i], beta)), CLIP, 1 - CLIP);
                sum += weight[i] * (p[i] * Math.log(q) + (1 - p[i]) * Math.log(1 - q));
                rows++;
            }
        }
        return sum / rows;
    }
}
