package org.banzuke.board;

import java.util.List;
import java.util.Optional;
import org.banzuke.stats.Interval;
import org.banzuke.stats.PairedDifference;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Sums;

/**
 * The mean of paired differences over tasks: SE from the paired errors, never from two unpaired suite errors.
 *
 * @param difference mean over the tasks of first minus second, each in its own unit
 * @param standardError √Σ SE_t² / T
 * @param interval difference ± z·SE
 * @param p two-sided, from the normal distribution
 * @param detectable smallest difference that would be seen with power 0.8
 * @param n common samples of all tasks
 * @param higherIsBetter direction of all its metrics
 */
public record SuiteDifference(
        double difference,
        double standardError,
        Interval interval,
        double p,
        double detectable,
        int n,
        boolean higherIsBetter) {
    private static final double POWER = 0.8;

    static Optional<SuiteDifference> of(List<PairedTask> tasks, double level) {
        var differences =
                tasks.stream().flatMap(task -> task.difference().stream()).toList();
        var directions = tasks.stream()
                .map(task -> task.metric().higherIsBetter())
                .distinct()
                .toList();
        if (differences.size() < 2 || differences.size() < tasks.size() || directions.size() > 1) {
            return Optional.empty();
        }
        var size = differences.size();
        var mean = Sums.of(size, t -> differences.get(t).difference()) / size;
        var se = Math.sqrt(Sums.of(size, t -> Math.pow(differences.get(t).standardError(), 2))) / size;
        var z = Quantiles.normalTwoSided(level);
        var p = se == 0 ? (mean == 0 ? 1.0 : 0.0) : 2 * Quantiles.normalCumulative(-Math.abs(mean) / se);
        return Optional.of(new SuiteDifference(
                mean,
                se,
                Interval.around(mean, z * se, level),
                p,
                (z + Quantiles.normal(POWER)) * se,
                differences.stream().mapToInt(PairedDifference::n).sum(),
                directions.getFirst()));
    }

    /**
     * Returns what may be said of the first run.
     *
     * @param margin smallest difference that matters, as a share
     */
    public PairedDifference.Verdict verdict(double margin) {
        return Verdicts.directed(Verdicts.of(interval, margin), higherIsBetter);
    }
}
