package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The greedy search beside the smallest set by brute force, on seeded sets of twelve votes. */
class FragilityTest {
    private static final int SETS = 60;
    private static final int MOST = 4;

    @Test
    void greedyIsNeverBelowBruteForceAndMostlyEqual() {
        var equal = 0;
        var compared = 0;
        for (var set = 0; set < SETS; set++) {
            var votes = tiny(set);
            if (!Connectivity.of(PairTable.of(votes)).complete()) {
                continue;
            }
            var exact = BruteForce.fewest(votes, MOST);
            var greedy = Fragility.of(votes);
            if (exact.isEmpty()) {
                assertThat(greedy.isEmpty() || greedy.get().removed().size() > MOST)
                        .isTrue();
                continue;
            }
            compared++;
            greedy.ifPresent(found -> assertThat(found.removed()).hasSizeGreaterThanOrEqualTo(exact.get()));
            equal += greedy.isPresent() && greedy.get().removed().size() == exact.get() ? 1 : 0;
        }
        assertThat(compared).isGreaterThan(30);
        assertThat(equal).isGreaterThanOrEqualTo((int) Math.ceil(0.8 * compared));
    }

    private static Votes tiny(int seed) {
        var random = new SplittableRandom(seed);
        var a = new int[12];
        var b = new int[12];
        var score = new double[12];
        for (var v = 0; v < 12; v++) {
            a[v] = random.nextInt(3);
            b[v] = (a[v] + 1 + random.nextInt(2)) % 3;
            score[v] = random.nextInt(2);
        }
        return Votes.of(3, a, b, score);
    }

    @Test
    void withoutTheRemovedVotesTheRivalLeads() {
        var votes = RatingSamples.votes(5, 400, 0.3, 7);
        var found = Fragility.of(votes).orElseThrow();
        assertThat(BruteForce.leads(votes, found.removed(), found.rival())).isTrue();
        assertThat(BruteForce.leads(
                        votes, found.removed().subList(1, found.removed().size()), found.rival()))
                .isFalse();
    }

    @Test
    void oneVoteDecidesBetweenTwoModelsOneWinApart() {
        var score = new double[21];
        Arrays.fill(score, 0, 11, 1);
        var votes = Votes.of(2, new int[21], ones(21), score);
        var found = Fragility.of(votes).orElseThrow();
        assertThat(found.top()).isZero();
        assertThat(found.removed()).isEqualTo(List.of(0));
    }

    private static int[] ones(int n) {
        var ones = new int[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void itemsThatDecideAreTheFewestWithTheLargestDifferences() {
        assertThat(ItemFragility.of(new double[] {1, 0, 1, 1, -1}).removed())
                .hasSize(2)
                .isSubsetOf(0, 2, 3);
        assertThat(ItemFragility.of(new double[] {-1, 0, -1, 1}).removed()).containsExactly(0);
        assertThat(ItemFragility.of(new double[] {1, -1}).removed()).isEmpty();
    }
}
