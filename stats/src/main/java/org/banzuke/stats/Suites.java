package org.banzuke.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Mean of several tasks' values, with the error carried along. Pure. */
public final class Suites {
    private Suites() {}

    /**
     * Returns Σw_t v_t with SE² = Σw_t²·SE_t², weights scaled to sum 1: tasks are taken as independent. If one task has no
     * estimate, neither has the suite: a mean of the rest would be another suite.
     *
     * @throws IllegalArgumentException if the weights are not one a task, not negative, with a positive sum
     */
    public static Estimated weighted(List<? extends Estimated> given, double[] weights, double level) {
        requireWeights(weights, given.size());
        return known(given)
                .<Estimated>map(tasks -> independent(tasks, weights, level))
                .orElseGet(() -> withheld(given));
    }

    /**
     * Returns Σw_t v_t with SE² = w'Σw, for tasks that share samples or clusters.
     *
     * @param covariance Σ of the tasks' values
     */
    public static Estimated weighted(
            List<? extends Estimated> given, double[] weights, double[][] covariance, double level) {
        requireWeights(weights, given.size());
        return known(given)
                .<Estimated>map(tasks -> dependent(tasks, weights, covariance, level))
                .orElseGet(() -> withheld(given));
    }

    /** Returns the plain mean over tasks. */
    public static Estimated macro(List<? extends Estimated> tasks, double level) {
        var weights = new double[tasks.size()];
        Arrays.fill(weights, 1);
        return tasks.isEmpty() ? withheld(tasks) : weighted(tasks, weights, level);
    }

    /** Returns Σn_t v_t/Σn_t, as if all items were of one task. */
    public static Estimated micro(List<? extends Estimated> given, double level) {
        return known(given)
                .<Estimated>map(tasks -> independent(
                        tasks, tasks.stream().mapToDouble(Estimate::n).toArray(), level))
                .orElseGet(() -> withheld(given));
    }

    private static Estimate independent(List<Estimate> tasks, double[] weights, double level) {
        var total = Sums.of(weights);
        var variance = Sums.of(
                tasks.size(),
                t -> Math.pow(weights[t] * tasks.get(t).standardError().orElse(0) / total, 2));
        return result(tasks, weights, variance, level);
    }

    private static Estimate dependent(List<Estimate> tasks, double[] weights, double[][] covariance, double level) {
        var total = Sums.of(weights);
        var size = tasks.size();
        var variance = Sums.of(size, t -> weights[t] * Sums.of(size, u -> covariance[t][u] * weights[u]));
        return result(tasks, weights, Math.max(0, variance / total / total), level);
    }

    private static Estimate result(List<Estimate> tasks, double[] weights, double variance, double level) {
        var value = Sums.of(tasks.size(), t -> weights[t] * tasks.get(t).value()) / Sums.of(weights);
        var n = tasks.stream().mapToInt(Estimate::n).sum();
        if (tasks.stream().anyMatch(task -> task.standardError().isEmpty())) {
            return new Estimate(value, OptionalDouble.empty(), Optional.empty(), n, "suite", Set.of());
        }
        var se = Math.sqrt(variance);
        var interval = Interval.around(value, Quantiles.normalTwoSided(level) * se, level);
        return new Estimate(value, OptionalDouble.of(se), Optional.of(interval), n, "suite/normal", Set.of());
    }

    private static Optional<List<Estimate>> known(List<? extends Estimated> given) {
        var tasks = given.stream()
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .toList();
        return tasks.isEmpty() || tasks.size() < given.size() ? Optional.empty() : Optional.of(tasks);
    }

    private static Undefined withheld(List<? extends Estimated> given) {
        var known = given.stream().filter(Estimate.class::isInstance).count();
        return new Undefined(known + " of " + given.size() + " tasks have an estimate");
    }

    private static void requireWeights(double[] weights, int tasks) {
        var sum = 0.0;
        for (var weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("a weight is not negative: " + weight);
            }
            sum += weight;
        }
        var usable = tasks == 0 || (sum > 0 && Double.isFinite(sum));
        if (weights.length != tasks || !usable) {
            throw new IllegalArgumentException(weights.length + " weights of sum " + sum + " for " + tasks + " tasks");
        }
    }
}
