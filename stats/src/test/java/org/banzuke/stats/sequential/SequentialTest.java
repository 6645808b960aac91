package org.banzuke.stats.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Seeds;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;
import org.junit.jupiter.api.Test;

class SequentialTest {
    @Test
    void theBetIsFair() {
        for (var wins = 0; wins < 20; wins++) {
            for (var losses = 0; losses < 20; losses++) {
                var next = (new DiscordantBet(wins + 1, losses).e() + new DiscordantBet(wins, losses + 1).e()) / 2;
                assertThat(next).isCloseTo(new DiscordantBet(wins, losses).e(), within(1e-9 * next));
            }
        }
    }

    @Test
    void thePathRemembersItsBestMoment() {
        Seeds.forEach(random -> {
            var path = DiscordantPath.start();
            var best = 0.0;
            for (var pair = 0; pair < 60; pair++) {
                path = path.next(random.nextInt(3) - 0.8);
                best = Math.max(best, path.now().logE());
                assertThat(path.logE()).isCloseTo(path.now().logE(), within(1e-10));
            }
            assertThat(path.p()).isCloseTo(Math.min(1, Math.exp(-best)), within(1e-10));
            assertThat(path.stops(0.05)).isEqualTo(best >= Math.log(20));
            assertThat(path.next(0)).isEqualTo(path);
        });
    }

    @Test
    void winsAndLossesSwapTheInterval() {
        Seeds.forEach(random -> {
            var wins = random.nextInt(30);
            var losses = random.nextInt(30);
            var found = new DiscordantBet(wins, losses).interval(0.05);
            var swapped = new DiscordantBet(losses, wins).interval(0.05);
            assertThat(swapped.low()).isCloseTo(1 - found.high(), within(1e-9));
            assertThat(new DiscordantBet(wins, losses).interval(0.01).low()).isLessThanOrEqualTo(found.low());
        });
    }

    @Test
    void aWholePopulationLeavesItsOwnMeanOrWithChanceAlphaNone() {
        var missed = new int[1];
        Seeds.forEach(random -> {
            var x = Seeds.scores(random, 40, true);
            var found = BettingMean.of(x, 0.05, OptionalInt.of(40)).sequence();
            var ends = found instanceof Estimate estimate ? estimate.interval() : Optional.<Interval>empty();
            missed[0] += ends.isPresent() && ends.get().contains(Sums.mean(x)) ? 0 : 1;
            ends.ifPresent(it -> assertThat(it.high() - it.low()).isLessThan(0.06));
        });
        assertThat(missed[0]).isLessThanOrEqualTo(6);
    }

    @Test
    void moreScoresNeverWidenTheSequence() {
        Seeds.forEach(random -> {
            var x = Seeds.scores(random, 60, false);
            var few = (Estimate) BettingMean.of(Arrays.copyOf(x, 20), 0.05, OptionalInt.empty())
                    .sequence();
            var many = (Estimate) BettingMean.of(x, 0.05, OptionalInt.empty()).sequence();
            assertThat(many.interval().orElseThrow().low())
                    .isGreaterThanOrEqualTo(few.interval().orElseThrow().low() - 1e-9);
            assertThat(many.interval().orElseThrow().high())
                    .isLessThanOrEqualTo(few.interval().orElseThrow().high() + 1e-9);
        });
    }

    @Test
    void noScoreHasNoSequenceAndOthersThanSharesAreRefused() {
        assertThat(BettingMean.of(new double[0], 0.05, OptionalInt.empty()).sequence())
                .isInstanceOf(Undefined.class);
        assertThatThrownBy(() -> BettingMean.of(new double[] {1.5}, 0.05, OptionalInt.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DiscordantBet(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DiscordantPath.start().next(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
