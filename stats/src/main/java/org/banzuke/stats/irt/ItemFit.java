package org.banzuke.stats.irt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banzuke.stats.Flag;
import org.banzuke.stats.newton.Logistic;

/**
 * Items of the two-parameter logistic model from a matrix of answers, by EM over 61 nodes of an N(0, 1) ability (Bock, Aitkin
 * 1981), with priors ln a ~ N(0, 0.5²) and b ~ N(0, 2²).
 *
 * @param items one an item, in order
 * @param suspect items with a below 0.1, or with a negative correlation to the rest: perhaps wrongly labelled; they are not
 *     dropped
 * @param objective minus the penalised marginal log-likelihood, without the priors' constants
 * @param flags {@link Flag#FEW_MODELS} below 30 models
 */
public record ItemFit(List<Item> items, Set<Integer> suspect, double objective, Set<Flag> flags) {
    private static final int FEWEST_MODELS = 30;
    private static final int ROUNDS = 20_000;
    private static final double STEP = 1e-8;
    private static final double WEAK = 0.1;

    public ItemFit {
        items = List.copyOf(items);
        suspect = Set.copyOf(suspect);
        flags = Set.copyOf(flags);
    }

    /**
     * Returns the fit.
     *
     * @param right models × items
     */
    public static ItemFit of(boolean[][] right) {
        if (right.length == 0 || right[0].length == 0) {
            throw new IllegalArgumentException("a fit needs models and items");
        }
        var count = right[0].length;
        var parameters = new double[count][2];
        for (var round = 0; round < ROUNDS; round++) {
            var expected = Expected.of(right, parameters);
            var moved = 0.0;
            for (var i = 0; i < count; i++) {
                var next = ItemLikelihood.maximise(expected.models(), expected.right(i), parameters[i]);
                moved = Math.max(
                        moved, Math.max(Math.abs(next[0] - parameters[i][0]), Math.abs(next[1] - parameters[i][1])));
                parameters[i] = next;
            }
            if (moved < STEP) {
                break;
            }
        }
        var items = new ArrayList<Item>();
        for (var pair : parameters) {
            items.add(new Item(Math.exp(pair[0]), pair[1]));
        }
        var flags = right.length < FEWEST_MODELS ? Set.of(Flag.FEW_MODELS) : Set.<Flag>of();
        return new ItemFit(items, suspects(right, items), objective(right, parameters), flags);
    }

    private static double objective(boolean[][] right, double[][] parameters) {
        var penalty = Arrays.stream(parameters)
                .mapToDouble(pair -> ItemLikelihood.penalty(pair[0], pair[1]))
                .sum();
        return penalty - Expected.of(right, parameters).logLikelihood();
    }

    private static Set<Integer> suspects(boolean[][] right, List<Item> items) {
        var suspect = new HashSet<Integer>();
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).a() < WEAK || againstTheRest(right, i)) {
                suspect.add(i);
            }
        }
        return suspect;
    }

    /** Whether the covariance of an item with the sum of the others is negative. */
    private static boolean againstTheRest(boolean[][] right, int item) {
        var n = right.length;
        var ones = 0.0;
        var rests = 0.0;
        var product = 0.0;
        for (var row : right) {
            var rest = 0;
            for (var i = 0; i < row.length; i++) {
                rest += i != item && row[i] ? 1 : 0;
            }
            ones += row[item] ? 1 : 0;
            rests += rest;
            product += row[item] ? rest : 0;
        }
        return product - ones * rests / n < -1e-9 * n;
    }

    /** ln σ of an answer. */
    static double logProbability(double[] parameters, double theta, boolean right) {
        var logit = Math.exp(parameters[0]) * (theta - parameters[1]);
        return -Logistic.softplus(right ? -logit : logit);
    }
}
