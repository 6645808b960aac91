package org.banzuke.stats.multiplicity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.ItemScores;
import org.banzuke.stats.PairedDifference;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Sums;

/**
 * Two runs over many tasks: a comparison a task, adjusted by Benjamini and Hochberg, and the headline, the mean difference
 * over tasks, which is tested alone.
 *
 * @param first index of the first run
 * @param second index of the second run
 * @param tasks first minus second, one a task
 * @param adjusted the tasks' p-values adjusted for their number
 * @param difference mean of the tasks' differences
 * @param standardError √Σ SE_t²/T, from the paired errors
 * @param p two-sided, from the normal distribution; 1 where nothing differs
 */
public record PairedTable(
        int first,
        int second,
        List<PairedDifference> tasks,
        List<Double> adjusted,
        double difference,
        double standardError,
        double p) {
    public PairedTable {
        tasks = List.copyOf(tasks);
        adjusted = List.copyOf(adjusted);
    }

    /**
     * Compares all pairs of runs, on all cores; the order is (0, 1), (0, 2), …, (1, 2), ….
     *
     * @param scores scores[task][run][item]; all runs of a task have the same items
     * @param clusters what the items of each task share
     * @throws IllegalArgumentException if a task has fewer than two items, or clusters for other tasks are given
     */
    public static List<PairedTable> allPairs(
            double[][][] scores, List<Optional<Clusters>> clusters, double level, long seed) {
        if (scores.length == 0 || clusters.size() != scores.length) {
            throw new IllegalArgumentException(scores.length + " tasks, clusters of " + clusters.size());
        }
        var runs = scores[0].length;
        var items = Arrays.stream(scores)
                .map(task -> Arrays.stream(task).map(ItemScores::of).toList())
                .toList();
        return IntStream.range(0, runs)
                .boxed()
                .flatMap(j -> IntStream.range(j + 1, runs).mapToObj(k -> new int[] {j, k}))
                .toList()
                .parallelStream()
                .map(pair -> of(pair[0], pair[1], items, clusters, level, seed))
                .toList();
    }

    private static PairedTable of(
            int first,
            int second,
            List<List<ItemScores>> scores,
            List<Optional<Clusters>> clusters,
            double level,
            long seed) {
        var tasks = IntStream.range(0, scores.size())
                .mapToObj(t -> PairedDifference.of(
                        scores.get(t).get(first), scores.get(t).get(second), clusters.get(t), level, seed))
                .toList();
        var adjusted = AdjustedP.benjaminiHochberg(
                tasks.stream().mapToDouble(PairedDifference::p).toArray());
        var count = tasks.size();
        var mean = Sums.of(count, t -> tasks.get(t).difference()) / count;
        var se = Math.sqrt(Sums.of(count, t -> Math.pow(tasks.get(t).standardError(), 2))) / count;
        return new PairedTable(
                first, second, tasks, Arrays.stream(adjusted).boxed().toList(), mean, se, p(mean, se));
    }

    private static double p(double mean, double se) {
        if (se == 0) {
            return mean == 0 ? 1 : 0;
        }
        return Quantiles.normalTail(mean / se);
    }
}
