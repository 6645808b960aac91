package org.banzuke.stats.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of voters, and which pairs they see next. */
class VotersTest {
    @Test
    void withoutAVoterTheRatingsAreThoseOfTheOthers() {
        var votes = RatingSamples.votes(4, 300, 0.2, 6);
        var groups = VoteGroups.of(RatingSamples.voters(300, 10, 7));
        var fit = BradleyTerry.fit(PairTable.of(votes));
        var found = VoterInfluence.without(3, fit, votes, groups).orElseThrow();
        var builder = new PairTable.Builder(4);
        for (var group = 0; group < groups.count(); group++) {
            for (var at = 0; group != 3 && at < groups.size(group); at++) {
                var vote = groups.vote(group, at);
                builder.add(votes.a(vote), votes.b(vote), votes.score(vote), 1);
            }
        }
        var rest = BradleyTerry.fit(builder.build());
        assertThat(found.top()).isEqualTo(Fragility.top(rest.theta()));
        var largest = IntStream.range(0, 4)
                .mapToDouble(j -> Math.abs(rest.theta(j) - fit.theta(j)))
                .max()
                .orElseThrow();
        assertThat(found.largest()).isCloseTo(largest, within(1e-9));
    }

    /** The e-value's promise: an honest voter is flagged with probability 5 % at most, 5,000 voters of 40 votes. */
    @Test
    void honestVotersAreSeldomFlagged() {
        var random = new SplittableRandom(1);
        var flagged = 0;
        for (var voter = 0; voter < 5000; voter++) {
            var own = new double[40];
            Arrays.setAll(own, _ -> {
                var p = 0.2 + 0.6 * random.nextDouble();
                return random.nextDouble() < p ? p : 1 - p;
            });
            flagged += VoterAnomaly.of(own).flagged() ? 1 : 0;
        }
        assertThat(flagged / 5000.0).isLessThanOrEqualTo(0.05);
    }

    @Test
    void aVoterWithThousandsOfOddVotesIsStillANumber() {
        var odd = new double[5000];
        Arrays.fill(odd, 0.01);
        assertThat(VoterAnomaly.of(odd).eValue()).isFinite();
        assertThat(VoterAnomaly.of(odd).p()).isLessThan(1e-300);
        assertThatIllegalArgumentException().isThrownBy(() -> VoterAnomaly.of(new double[] {0}));
    }

    @Test
    void anUnseenPairIsLikelierThanAnySeenOneAndNoneIsImpossible() {
        var p = NextPair.probabilities(new double[] {0.25, 0.25, 0}, new int[] {0, 3, 5}, NextPair.UNIFORM);
        assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-12));
        assertThat(p[0]).isGreaterThan(p[1]);
        assertThat(p[2]).isCloseTo(0.1 / 3, within(1e-12));
    }

    @Test
    void winProbabilitiesOfTwoSidesAddUpToOneAndSoDoTheirIntervals() {
        var fit = BradleyTerry.fit(PairTable.of(RatingSamples.votes(4, 300, 0.2, 6)));
        var sandwich = Sandwich.byVote(fit);
        var one = WinProbability.of(fit, sandwich, 0, 1, 0.95);
        var other = WinProbability.of(fit, sandwich, 1, 0, 0.95);
        assertThat(one.value() + other.value()).isCloseTo(1, within(1e-12));
        assertThat(one.interval().orElseThrow().low()
                        + other.interval().orElseThrow().high())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void rankSpreadCountsIntervalsThatDoNotTouch() {
        var spread = RankSpread.of(new double[] {5, 1, 2}, new double[] {6, 3, 4});
        assertThat(spread.best()).containsExactly(1, 2, 2);
        assertThat(spread.worst()).containsExactly(1, 3, 3);
    }
}
