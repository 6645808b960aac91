package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankPropertiesTest {
    private static final long SEED = 11;

    private static double[][] covariance(SplittableRandom random, int k) {
        var root = new double[k][k];
        for (var row : root) {
            Arrays.setAll(row, _ -> random.nextDouble() - 0.3);
        }
        var covariance = new double[k][k];
        for (var i = 0; i < k; i++) {
            for (var j = 0; j < k; j++) {
                for (var m = 0; m < k; m++) {
                    covariance[i][j] += root[i][m] * root[j][m];
                }
            }
        }
        return covariance;
    }

    private static void inside(RankSets narrow, RankSets wide) {
        for (var j = 0; j < narrow.best().size(); j++) {
            assertThat(wide.best().get(j)).isLessThanOrEqualTo(narrow.best().get(j));
            assertThat(wide.worst().get(j))
                    .isGreaterThanOrEqualTo(narrow.worst().get(j));
        }
    }

    @Test
    void addingAConstantToAllScoresChangesNothingAndLevelsAreNested() {
        for (var seed = 1; seed <= 4; seed++) {
            var random = new SplittableRandom(seed);
            var score = Seeds.scaled(Seeds.scores(random, 6, false), 12, 0);
            var covariance = covariance(random, 6);
            var sets = RankSets.simultaneous(score, covariance, 0.95, true, SEED);
            assertThat(RankSets.simultaneous(Seeds.scaled(score, 1, 5), covariance, 0.95, true, SEED))
                    .isEqualTo(sets);
            inside(RankSets.simultaneous(score, covariance, 0.8, true, SEED), sets);
            inside(sets, RankSets.simultaneous(score, covariance, 0.95, false, SEED));
            inside(
                    RankSets.marginal(score, covariance, 0.95, false, SEED),
                    RankSets.simultaneous(score, covariance, 0.95, false, SEED));
        }
    }

    @Test
    void aSetHoldsThePosition() {
        var random = new SplittableRandom(3);
        var score = new double[] {0.1, 4, 2.5, 9, 7};
        var sets = RankSets.marginal(score, covariance(random, 5), 0.95, true, SEED);
        for (var j = 0; j < score.length; j++) {
            var own = score[j];
            var position =
                    1 + (int) Arrays.stream(score).filter(other -> other > own).count();
            assertThat(position).isBetween(sets.best().get(j), sets.worst().get(j));
        }
        assertThat(sets.top(5)).hasSize(5);
    }

    @Test
    void aPairThatCannotBeComparedIsNeverClaimed() {
        var identity = new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        var comparable = new boolean[][] {{true, false, true}, {false, true, true}, {true, true, true}};
        var sets = RankSets.simultaneous(new double[] {0, 50, 100}, identity, comparable, 0.95, true, SEED);
        assertThat(sets.best()).containsExactly(2, 2, 1);
        assertThat(sets.worst()).containsExactly(3, 3, 1);
    }

    @Test
    void identicalAnswersAreNoClaim() {
        var same = new double[][] {{1, 1}, {1, 1}};
        var sets = RankSets.simultaneous(new double[] {1, 2}, same, 0.95, true, SEED);
        assertThat(sets.worst()).containsExactly(2, 2);
    }

    @Test
    void entriesWithTheSameItemsHaveThePlainCovariance() {
        Seeds.forEach(random -> {
            var y = new double[][] {
                Seeds.scores(random, 40, false), Seeds.scores(random, 40, true), Seeds.scores(random, 40, false)
            };
            var scored = new boolean[3][40];
            Arrays.stream(scored).forEach(row -> Arrays.fill(row, true));
            var clusters = Optional.of(Seeds.clusters(random, 40));
            var entries = EntryScores.of(y, scored, clusters);
            for (var j = 0; j < 3; j++) {
                assertThat(entries.score(j)).isCloseTo(Sums.mean(y[j]), within(1e-12));
                for (var k = 0; k < 3; k++) {
                    assertThat(entries.comparable(j, k)).isTrue();
                    assertThat(entries.covariance(j, k))
                            .isCloseTo(Covariances.ofMeans(y[j], y[k], clusters), within(1e-12));
                }
            }
        });
    }

    @Test
    void fewCommonItemsAreNoGroundForAClaim() {
        var random = new SplittableRandom(5);
        var y = new double[][] {
            Seeds.scaled(Seeds.scores(random, 100, false), 0.1, 0),
            Seeds.scaled(Seeds.scores(random, 100, false), 0.1, 5)
        };
        var scored = new boolean[2][100];
        for (var i = 0; i < 100; i++) {
            scored[0][i] = i < 64;
            scored[1][i] = i >= 35;
        }
        var apart = EntryScores.of(y, scored, Optional.empty());
        assertThat(apart.comparable(0, 1)).isFalse();
        assertThat(apart.simultaneous(0.95, SEED).worst()).containsExactly(2, 2);
        scored[1][34] = true;
        var enough = EntryScores.of(y, scored, Optional.empty());
        assertThat(enough.comparable(0, 1)).isTrue();
        assertThat(enough.simultaneous(0.95, SEED).best()).containsExactly(2, 1);
        assertThat(enough.marginal(0.95, SEED).best()).containsExactly(2, 1);
    }

    @Test
    void manyEntriesAreRankedToo() {
        var k = 450;
        var identity = new double[k][k];
        var score = IntStream.range(0, k).mapToDouble(j -> j < 10 ? 100 : 0).toArray();
        for (var j = 0; j < k; j++) {
            identity[j][j] = 1;
        }
        var pairs = new RankPairs(score, identity, everyPair(k), 400, SEED);
        var sets = RankSets.counted(pairs.decide(pairs.all(), 0.95, true));
        assertThat(sets.best().subList(0, 11)).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11);
        assertThat(sets.worst().subList(9, 11)).containsExactly(10, 450);
    }

    private static boolean[][] everyPair(int k) {
        var pairs = new boolean[k][k];
        Arrays.stream(pairs).forEach(row -> Arrays.fill(row, true));
        return pairs;
    }

    @Test
    void matricesThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> RankSets.simultaneous(new double[2], new double[3][3], 0.95, true, SEED))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
