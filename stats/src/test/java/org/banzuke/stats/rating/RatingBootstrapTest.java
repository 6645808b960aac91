package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Sums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingBootstrapTest {
    private static final Votes VOTES = RatingSamples.votes(5, 1000, 0.3, 21);
    private static final BradleyTerryFit FIT = BradleyTerry.fit(PairTable.of(VOTES));

    @Test
    void threadsDoNotMatter() {
        try (var one = new ForkJoinPool(1);
                var many = new ForkJoinPool(4)) {
            var alone = one.submit(() -> RatingBootstrap.overVotes(FIT, 40, 5)).join();
            var together =
                    many.submit(() -> RatingBootstrap.overVotes(FIT, 40, 5)).join();
            for (var r = 0; r < 40; r++) {
                assertThat(together.theta(r)).isEqualTo(alone.theta(r));
            }
        }
    }

    @Test
    void moreReplicatesBeginWithTheSameOnes() {
        assertThat(RatingBootstrap.overVotes(FIT, 30, 5).theta(9))
                .isEqualTo(RatingBootstrap.overVotes(FIT, 10, 5).theta(9));
    }

    @Test
    void overVotesIsAboutAsWideAsTheSandwichByVote() {
        var error = spread(RatingBootstrap.overVotes(FIT, 2000, 6));
        assertThat(error / Sandwich.byVote(FIT).error(0, 1)).isCloseTo(1, within(0.08));
    }

    @Test
    void overVotersIsAboutAsWideAsTheSandwichByVoter() {
        var groups = VoteGroups.of(RatingSamples.voters(1000, 100, 7));
        var error = spread(RatingBootstrap.overGroups(FIT, VOTES, groups, 2000, 6));
        assertThat(error / Sandwich.byGroup(FIT, VOTES, groups).error(0, 1)).isCloseTo(1, within(0.1));
    }

    private static double spread(BootstrapRatings bootstrap) {
        var d = IntStream.range(0, bootstrap.kept())
                .mapToDouble(r -> bootstrap.theta(r)[0] - bootstrap.theta(r)[1])
                .toArray();
        return Math.sqrt(Moments.of(d).squares() / (d.length - 1));
    }

    @Test
    void replicatesThatLoseAModelAreCountedAndFlagged() {
        var table = new PairTable.Builder(3)
                .add(0, 1, 1, 10)
                .add(1, 0, 1, 10)
                .add(1, 2, 1, 5)
                .add(2, 1, 1, 1)
                .build();
        var bootstrap = RatingBootstrap.overVotes(BradleyTerry.fit(table), 300, 8);
        // The one win of model 2 is missing from (25/26)^26 = 36 % of the draws.
        assertThat(bootstrap.dropped() / 300.0).isCloseTo(0.361, within(0.09));
        assertThat(bootstrap.flags()).containsExactly(Flag.REPLICATES_DROPPED);
    }

    /** Mean np and variance np(1−p) within five of their simulation errors. */
    @ParameterizedTest
    @CsvSource({"20,0.1", "20,0.9", "1000,0.02", "1000,0.5", "100000,0.73", "1,0.3"})
    void binomialDrawsHaveTheMeanAndVarianceTheyMust(long n, double p) {
        var random = new SplittableRandom(9);
        var draws = IntStream.range(0, 40_000)
                .mapToDouble(_ -> BinomialDraw.draw(n, p, random))
                .toArray();
        var variance = n * p * (1 - p);
        assertThat(Sums.mean(draws)).isCloseTo(n * p, within(5 * Math.sqrt(variance / draws.length)));
        assertThat(Moments.of(draws).squares() / draws.length)
                .isCloseTo(variance, within(5 * variance * Math.sqrt(3.0 / draws.length)));
        assertThat(IntStream.range(0, draws.length)).allMatch(i -> draws[i] >= 0 && draws[i] <= n);
    }
}
