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
     */
    public static Estimated weighted(List<? extends Estimated> given, double[] weights, double level) {
        var tasks = given.stream()
                .filter(Estimate.class::isInstance)
                .map(Estimate.class::cast)
                .toList();
        if (tasks.isEmpty() || tasks.size() < given.size()) {
            return new Undefined(tasks.size() + " of " + given.size() + " tasks have an estimate");
        }
        var total = Sums.of(weights);
        var value = Sums.of(tasks.size(), t -> weights[t] * tasks.get(t).value()) / total;
        var n = tasks.stream().mapToInt(Estimate::n).sum();
        if (tasks.stream().anyMatch(task -> task.standardError().isEmpty())) {
            return new Estimate(value, OptionalDouble.empty(), Optional.empty(), n, "suite", Set.of());
        }
        var variance = Sums.of(
                tasks.size(),
                t -> Math.pow(weights[t] * tasks.get(t).standardError().orElseThrow() / total, 2));
        var se = Math.sqrt(variance);
        var interval = Interval.around(value, Quantiles.normalTwoSided(level) * se, level);
        return new Estimate(value, OptionalDouble.of(se), Optional.of(interval), n, "suite/normal", Set.of());
    }

    /** Returns the plain mean over tasks. */
    public static Estimated macro(List<? extends Estimated> tasks, double level) {
        var weights = new double[tasks.size()];
        Arrays.fill(weights, 1);
        return weighted(tasks, weights, level);
    }
}
