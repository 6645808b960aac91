package org.banzuke.board;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.SampleId;
import org.banzuke.runlog.read.ScoreVector;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.PairedDifference;
import org.banzuke.stats.Replicates;
import org.jspecify.annotations.Nullable;

/**
 * Two runs on one task, item by item.
 *
 * @param task name of the task
 * @param metric the metric compared
 * @param onlyFirst samples only the first run scored
 * @param onlySecond samples only the second run scored
 * @param promptsDiffer whether the two were asked different questions
 * @param difference first minus second; empty with fewer than two common samples
 */
public record PairedTask(
        String task,
        MetricSpec metric,
        int onlyFirst,
        int onlySecond,
        boolean promptsDiffer,
        Optional<PairedDifference> difference) {
    /** Joins two runs' scores by sample. */
    public static PairedTask of(ScoreVector first, ScoreVector second, double level) {
        var others = new HashMap<SampleId, ScoreVector.Entry>();
        second.entries().forEach(entry -> others.put(entry.sample(), entry));
        var common = first.entries().stream()
                .filter(entry -> others.containsKey(entry.sample()))
                .toList();
        var a = common.stream().mapToDouble(ScoreVector.Entry::score).toArray();
        var b = common.stream()
                .mapToDouble(entry -> require(others.get(entry.sample())).score())
                .toArray();
        var differ = common.stream()
                .anyMatch(entry -> !entry.promptHash()
                        .equals(require(others.get(entry.sample())).promptHash()));
        var ids = List.of(first.run().toString(), second.run().toString(), first.task());
        var difference = a.length < 2
                ? Optional.<PairedDifference>empty()
                : Optional.of(
                        PairedDifference.of(a, b, clusters(common), level, Replicates.seed("paired-difference", ids)));
        return new PairedTask(
                first.task(),
                first.metric(),
                first.entries().size() - common.size(),
                second.entries().size() - common.size(),
                differ,
                difference);
    }

    /**
     * Returns what may be said of the first run; where a metric counts errors, the lower one is better.
     *
     * @param margin smallest difference that matters, as a share; metrics with a unit of their own have none
     */
    public Optional<PairedDifference.Verdict> verdict(double margin) {
        var own = metric.range() == MetricSpec.Range.ANY ? 0 : margin;
        return difference.map(d -> Verdicts.directed(d.verdict(own), metric.higherIsBetter()));
    }

    /** Clusters, where every sample names one. */
    static Optional<Clusters> clusters(List<ScoreVector.Entry> entries) {
        if (entries.isEmpty()
                || entries.stream().anyMatch(entry -> entry.cluster().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Clusters.of(
                entries.stream().map(entry -> entry.cluster().orElseThrow()).toList()));
    }

    private static ScoreVector.Entry require(ScoreVector.@Nullable Entry entry) {
        return Objects.requireNonNull(entry, "joined by sample");
    }
}
