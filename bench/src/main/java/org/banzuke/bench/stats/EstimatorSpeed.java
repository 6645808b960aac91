package org.banzuke.bench.stats;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.RankSets;
import org.banzuke.stats.bootstrap.Bootstrap;
import org.banzuke.stats.bootstrap.Statistic;
import org.banzuke.stats.multiplicity.PairedTable;

/**
 * Times what a large board needs: the paired table of all pairs of 100 models × 50 tasks of 500 items (half of the tasks
 * with scores 0 and 1), 10,000 bootstrap replicates of 12,000 items, stepwise rank sets of 200 models. The peer,
 * {@code bench/peers/estimator_speed.py}, does the same with numpy and scipy.
 *
 * <p>Usage: {@code EstimatorSpeed [ROUNDS]}; the first round is the cold start.
 */
public final class EstimatorSpeed {
    private static final int MODELS = 100;
    private static final int TASKS = 50;
    private static final int ITEMS = 500;
    private static final int RANKED = 200;
    private static final long SEED = 20261126;

    private EstimatorSpeed() {}

    /** Prints one JSON line a measurement. */
    public static void main(String[] args) {
        var rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        var scores = scores(new SplittableRandom(SEED));
        var items = new SplittableRandom(SEED).doubles(12_000).toArray();
        var ranked = new SplittableRandom(SEED).doubles(RANKED, 0, 12).toArray();
        var covariance = covariance();
        for (var round = 0; round < rounds; round++) {
            time("paired_table", round, () -> pairedTable(scores));
            time(
                    "bootstrap",
                    round,
                    () -> Bootstrap.of(items.length, Statistic.mean(items), 10_000, SEED)
                            .percentile(0.95)
                            .low());
            time(
                    "rank_sets",
                    round,
                    () -> RankSets.simultaneous(ranked, covariance, 0.95, true, SEED).best().stream()
                            .mapToInt(Integer::intValue)
                            .sum());
        }
    }

    private static double pairedTable(double[][][] scores) {
        var clusters = Collections.nCopies(TASKS, Optional.<Clusters>empty());
        return PairedTable.allPairs(scores, clusters, 0.95, SEED).stream()
                .mapToDouble(PairedTable::p)
                .sum();
    }

    private static void time(String what, int round, DoubleSupplier work) {
        var start = System.nanoTime();
        var cpu = cpuNanos();
        var result = work.getAsDouble();
        System.out.printf(
                Locale.ROOT,
                "{\"what\": \"%s\", \"round\": %d, \"wall_s\": %.3f, \"cpu_s\": %.3f, \"result\": %.6g}%n",
                what,
                round,
                (System.nanoTime() - start) / 1e9,
                (cpuNanos() - cpu) / 1e9,
                result);
    }

    /** Of all threads, compiler and collector included. */
    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Task, model, item: a model's skill and an item's ease decide, with noise of the pair's own. */
    private static double[][][] scores(SplittableRandom random) {
        var scores = new double[TASKS][MODELS][ITEMS];
        for (var task = 0; task < TASKS; task++) {
            var ease = random.doubles(ITEMS).toArray();
            for (var model = 0; model < MODELS; model++) {
                for (var i = 0; i < ITEMS; i++) {
                    var score = 0.4 * ease[i] + 0.2 * model / MODELS + 0.4 * random.nextDouble();
                    scores[task][model][i] = task % 2 == 0 ? score : score > 0.5 ? 1 : 0;
                }
            }
        }
        return scores;
    }

    private static double[][] covariance() {
        var covariance = new double[RANKED][RANKED];
        for (var row : covariance) {
            Arrays.fill(row, 0.36);
        }
        for (var j = 0; j < RANKED; j++) {
            covariance[j][j] = 1;
        }
        return covariance;
    }
}
