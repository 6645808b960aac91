package org.banzuke.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.stats.coverage.Scenario;
import org.banzuke.stats.rating.RankSpread;

/** Whether sets of ranks hold. Lives here for the sake of fewer draws, whose number a board does not choose. */
public final class RankScenarios {
    private static final double[] TRUTH = {.70, .70, .695, .69, .68, .68, .66, .65, .64, .60, .55, .50};
    private static final double[] BARS =
            Arrays.stream(TRUTH).map(Quantiles::normal).toArray();
    private static final int ITEMS = 500;
    private static final double ITEM_CORRELATION = 0.36;
    private static final int DRAWS = 2_000;
    private static final double Z = Quantiles.normalTwoSided(0.95);

    private RankScenarios() {}

    /** Returns the scenarios. */
    public static List<Scenario> all() {
        return Stream.concat(Stream.of(sharedItems()), Stream.of(5, 20, 100).map(RankScenarios::allEqual))
                .toList();
    }

    private static Scenario sharedItems() {
        return Scenario.simulated(
                "rank-sets",
                RankScenarios::sharedItems,
                "max-t single step",
                "max-t stepwise",
                "overlap of single 95 % CIs (Rank UB)",
                "plain order");
    }

    private static double[] sharedItems(SplittableRandom random) {
        var y = answers(random);
        var k = y.length;
        var score = new double[k];
        var covariance = new double[k][k];
        for (var j = 0; j < k; j++) {
            score[j] = Sums.mean(y[j]);
            for (var i = 0; i <= j; i++) {
                covariance[i][j] = Covariances.ofMeans(y[i], y[j], Optional.empty());
                covariance[j][i] = covariance[i][j];
            }
        }
        var all = new boolean[k][k];
        Arrays.stream(all).forEach(row -> Arrays.fill(row, true));
        var pairs = new RankPairs(score, covariance, all, DRAWS, random.nextLong());
        var reach = IntStream.range(0, k)
                .mapToDouble(j -> Z * Math.sqrt(covariance[j][j]))
                .toArray();
        var upper = RankSpread.of(
                IntStream.range(0, k).mapToDouble(j -> score[j] - reach[j]).toArray(),
                IntStream.range(0, k).mapToDouble(j -> score[j] + reach[j]).toArray());
        return new double[] {
            holds(RankSets.counted(pairs.decide(pairs.all(), 0.95, false))),
            holds(RankSets.counted(pairs.decide(pairs.all(), 0.95, true))),
            holds(new RankSets(upper.best(), upper.worst())),
            holds(order(score))
        };
    }

    private static double[][] answers(SplittableRandom random) {
        var y = new double[TRUTH.length][ITEMS];
        for (var i = 0; i < ITEMS; i++) {
            var shared = Math.sqrt(ITEM_CORRELATION) * random.nextGaussian();
            for (var j = 0; j < y.length; j++) {
                var own = Math.sqrt(1 - ITEM_CORRELATION) * random.nextGaussian();
                y[j][i] = shared + own < BARS[j] ? 1 : 0;
            }
        }
        return y;
    }

    private static RankSets order(double[] score) {
        var best = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -score[j]))
                .toList();
        var rank = IntStream.range(0, score.length)
                .mapToObj(j -> 1 + best.indexOf(j))
                .toList();
        return new RankSets(rank, rank);
    }

    /** Whether every set holds a true rank; equal models share the ranks from the best to the worst of them. */
    private static double holds(RankSets sets) {
        for (var j = 0; j < TRUTH.length; j++) {
            var own = TRUTH[j];
            var better = (int) Arrays.stream(TRUTH).filter(other -> other > own).count();
            var worse = (int) Arrays.stream(TRUTH).filter(other -> other < own).count();
            if (sets.best().get(j) > TRUTH.length - worse || sets.worst().get(j) < 1 + better) {
                return 0;
            }
        }
        return 1;
    }

    private static Scenario allEqual(int k) {
        var identity = new double[k][k];
        for (var j = 0; j < k; j++) {
            identity[j][j] = 1;
        }
        // The covariance is known and the same in every replication, and so is the critical value.
        var critical = MaxT.allPairs(identity, 0.95, 20261126);
        return Scenario.simulated(
                "rank-all-equal-" + k,
                random -> {
                    var x = IntStream.range(0, k)
                            .mapToDouble(_ -> random.nextGaussian())
                            .toArray();
                    var range = Arrays.stream(x).max().orElseThrow()
                            - Arrays.stream(x).min().orElseThrow();
                    var first = x[0];
                    var apart = Arrays.stream(x).anyMatch(other -> Math.abs(other - first) > 2 * Z);
                    return new double[] {
                        range / Math.sqrt(2) <= critical ? 1 : 0,
                        range <= 2 * Z ? 1 : 0,
                        apart ? 0 : 1,
                        range / Math.sqrt(2) <= Z ? 1 : 0
                    };
                },
                "max-t (single = stepwise here)",
                "overlap of single 95 % CIs (Rank UB)",
                "Rank UB, one given model",
                "all pairs tested at 5 %, unadjusted");
    }
}
