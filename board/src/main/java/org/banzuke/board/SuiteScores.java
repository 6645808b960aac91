package org.banzuke.board;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.banzuke.api.SampleId;
import org.banzuke.runlog.read.ScoreVector;
import org.banzuke.stats.Covariances;
import org.banzuke.stats.DefaultEstimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Suites;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/**
 * Means over tasks and their covariance between runs: Σ_jk = T⁻² Σ_t Cov_t(j, k), Cov_t from the samples both runs have
 * (clustered cross-products with CR1 where samples have clusters). Pure.
 */
final class SuiteScores {
    /** Below this many common samples nothing is claimed about a pair's correlation. */
    private static final int FEWEST_COMMON = 30;

    private SuiteScores() {}

    static Estimated suite(RunScores run) {
        if (run.direction() == 0) {
            return new Undefined("more is better on some tasks and worse on others");
        }
        var tasks = run.headlines().stream()
                .map(scores -> DefaultEstimate.of(values(scores), PairedTask.clusters(scores.entries())))
                .toList();
        return tasks.size() == 1 ? tasks.getFirst() : Suites.macro(tasks, DefaultEstimate.LEVEL);
    }

    static double[][] covariance(List<RunScores> runs) {
        var size = runs.size();
        var covariance = new double[size][size];
        for (var j = 0; j < size; j++) {
            for (var k = 0; k <= j; k++) {
                covariance[j][k] = covariance(runs.get(j), runs.get(k));
                covariance[k][j] = covariance[j][k];
            }
        }
        return covariance;
    }

    private static double covariance(RunScores a, RunScores b) {
        var tasks = a.headlines().size();
        return Sums.of(
                        tasks,
                        t -> covariance(a.headlines().get(t), b.headlines().get(t)))
                / tasks
                / tasks;
    }

    private static double covariance(ScoreVector a, ScoreVector b) {
        var others = new HashMap<SampleId, Double>();
        b.entries().forEach(entry -> others.put(entry.sample(), entry.score()));
        var common = a.entries().stream()
                .filter(entry -> others.containsKey(entry.sample()))
                .toList();
        if (common.size() < 2 || (!a.run().equals(b.run()) && common.size() < FEWEST_COMMON)) {
            return 0;
        }
        var x = common.stream().mapToDouble(ScoreVector.Entry::score).toArray();
        var y = common.stream()
                .mapToDouble(entry -> Objects.requireNonNull(others.get(entry.sample())))
                .toArray();
        var share =
                (double) x.length * x.length / a.entries().size() / b.entries().size();
        return Covariances.ofMeans(x, y, PairedTask.clusters(common)) * share;
    }

    private static double[] values(ScoreVector scores) {
        return scores.entries().stream().mapToDouble(ScoreVector.Entry::score).toArray();
    }
}
