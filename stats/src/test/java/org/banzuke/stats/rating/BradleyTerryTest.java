package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of the fit and its covariance over seeded votes. */
class BradleyTerryTest {
    private static final Offset<Double> CLOSE = within(1e-9);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void relabellingModelsPermutesRatingsAndErrors(long seed) {
        var votes = RatingSamples.votes(6, 500, 0.3, seed);
        var names = IntStream.of(3, 5, 0, 1, 4, 2).toArray();
        var renamed = mapped(votes, v -> v, names, false);
        var fit = BradleyTerry.fit(PairTable.of(votes));
        var other = BradleyTerry.fit(PairTable.of(renamed));
        for (var j = 0; j < 6; j++) {
            assertThat(other.theta(names[j])).isCloseTo(fit.theta(j), CLOSE);
            assertThat(Sandwich.byVote(other).error(names[j]))
                    .isCloseTo(Sandwich.byVote(fit).error(j), CLOSE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neitherOrderNorSidesOfVotesMatter(long seed) {
        var votes = RatingSamples.votes(5, 300, 0.2, seed);
        var order = new ArrayList<>(IntStream.range(0, votes.count()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        var other = mapped(votes, order::get, new int[] {0, 1, 2, 3, 4}, true);
        assertThat(BradleyTerry.fit(PairTable.of(other)).theta())
                .isEqualTo(BradleyTerry.fit(PairTable.of(votes)).theta());
    }

    /** The same votes in another order, with other names of models, and perhaps the other side first. */
    private static Votes mapped(Votes votes, IntUnaryOperator order, int[] names, boolean swapped) {
        var n = votes.count();
        var a = new int[n];
        var b = new int[n];
        var score = new double[n];
        for (var v = 0; v < n; v++) {
            var from = order.applyAsInt(v);
            a[v] = names[swapped ? votes.b(from) : votes.a(from)];
            b[v] = names[swapped ? votes.a(from) : votes.b(from)];
            score[v] = swapped ? 1 - votes.score(from) : votes.score(from);
        }
        return Votes.of(votes.models(), a, b, score);
    }

    @Test
    void votesTwiceKeepRatingsAndHalveTheVariance() {
        var votes = RatingSamples.votes(6, 600, 0.3, 11);
        var table = PairTable.of(votes);
        var twice = table.withCounts(Arrays.stream(table.counts).map(c -> 2 * c).toArray());
        var fit = BradleyTerry.fit(table);
        var other = BradleyTerry.fit(twice);
        for (var j = 0; j < 6; j++) {
            assertThat(other.theta(j)).isCloseTo(fit.theta(j), CLOSE);
            assertThat(Math.pow(Sandwich.byVote(other).error(j), 2))
                    .isCloseTo(Math.pow(Sandwich.byVote(fit).error(j), 2) / 2, CLOSE);
            assertThat(Math.pow(Sandwich.hessian(other).error(j), 2))
                    .isCloseTo(Math.pow(Sandwich.hessian(fit).error(j), 2) / 2, CLOSE);
        }
    }

    @Test
    void addingAConstantToTheStartChangesNothing() {
        var table = PairTable.of(RatingSamples.votes(6, 600, 0.3, 12));
        var start = new double[6];
        Arrays.fill(start, 3);
        assertThat(BradleyTerry.theta(table, start)).containsExactly(BradleyTerry.theta(table, new double[6]), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hunterIterationFindsTheSameMaximum(long seed) {
        var table = PairTable.of(RatingSamples.votes(8, 900, 0.3, seed));
        assertThat(Minorised.theta(table))
                .containsExactly(BradleyTerry.fit(table).theta(), within(1e-8));
    }

    @Test
    void votersWithOneVoteEachAreVotesUpToTheSmallSampleFactor() {
        var votes = RatingSamples.votes(5, 400, 0.3, 13);
        var fit = BradleyTerry.fit(PairTable.of(votes));
        var groups = VoteGroups.of(IntStream.range(0, 400).toArray());
        var byVoter = Sandwich.byGroup(fit, votes, groups);
        assertThat(byVoter.error(0, 1) * Math.sqrt(399 / 400.0))
                .isCloseTo(Sandwich.byVote(fit).error(0, 1), CLOSE);
        assertThat(byVoter.degreesOfFreedom()).hasValue(399);
    }

    @Test
    void ratingsAddUpToZeroAndSoDoTheirCovariances() {
        var fit = BradleyTerry.fit(PairTable.of(RatingSamples.votes(7, 900, 0.3, 14)));
        assertThat(Arrays.stream(fit.theta()).sum()).isCloseTo(0, CLOSE);
        for (var row : Sandwich.byVote(fit).matrix()) {
            assertThat(Arrays.stream(row).sum()).isCloseTo(0, CLOSE);
        }
    }

    @Test
    void refusesModelsThatAreNotConnected() {
        var table = new PairTable.Builder(3)
                .add(0, 1, 1, 3)
                .add(1, 0, 1, 2)
                .add(1, 2, 1, 4)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BradleyTerry.fit(table))
                .withMessageContaining("Maybe");
    }

    @Test
    void refusesScoresThatAreNoVotes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Votes.of(2, new int[] {0}, new int[] {1}, new double[] {Double.NaN}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Votes.of(2, new int[] {0}, new int[] {0}, new double[] {1}));
    }

    @Test
    void farApartModelsAreStillFound() {
        var table = new PairTable.Builder(3)
                .add(0, 1, 1, 1e6)
                .add(1, 0, 1, 1)
                .add(1, 2, 1, 1e6)
                .add(2, 1, 1, 1)
                .build();
        var fit = BradleyTerry.fit(table);
        assertThat(fit.theta(0) - fit.theta(1)).isCloseTo(Math.log(1e6), within(1e-6));
        assertThat(fit.theta(1) - fit.theta(2)).isCloseTo(Math.log(1e6), within(1e-6));
    }
}
