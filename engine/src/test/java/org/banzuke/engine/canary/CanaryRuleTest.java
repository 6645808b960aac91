package org.banzuke.engine.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.banzuke.engine.canary.CanaryRule.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryRuleTest {
    private static final int RUNS = 4_000;

    /** Noisy servers that keep their model: each canary has texts of its own frequencies, and numbers of its own spread. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void falseAlarmsOfNoisyButSameRunsAreAtMostOneInAThousand(int seed) {
        var alarms = 0;
        for (var run = 0; run < RUNS; run++) {
            var random = new SplittableRandom(1_000_003L * seed + run);
            var server = new NoisyServer(random);
            alarms += changed(server, 2 + random.nextInt(40)) ? 1 : 0;
        }
        assertThat(alarms).as("of " + RUNS + " runs").isLessThanOrEqualTo(RUNS / 1_000);
    }

    @ParameterizedTest
    @CsvSource({"2, 8", "2, 5", "3, 4", "12, 4"})
    void aSwapThatChangesSoManyTextsIsSeenAfterSoManyOldRounds(int old, int texts) {
        var rule = new CanaryRule();
        for (var round = 0; round < old; round++) {
            assertThat(rule.accept(steady(round, 0, -1))).isEqualTo(Verdict.SAME);
        }
        assertThat(asked(rule, old, texts, -1)).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void aSwapThatOnlyMovesProbabilitiesIsSeen() {
        var rule = new CanaryRule();
        for (var round = 0; round < 2; round++) {
            rule.accept(steady(round, 0, -1));
        }
        assertThat(asked(rule, 2, 0, -1.05)).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void aMoveWithinRoundingIsNone() {
        var rule = new CanaryRule();
        for (var round = 0; round < 50; round++) {
            assertThat(rule.accept(steady(round, 0, round % 2 == 0 ? -1 : -1.015)))
                    .isEqualTo(Verdict.SAME);
        }
    }

    @Test
    void aSwapBackIsSeenToo() {
        var rule = new CanaryRule();
        rule.accept(steady(0, 0, -1));
        rule.accept(steady(1, 0, -1));
        assertThat(asked(rule, 2, 8, -2)).isEqualTo(Verdict.CHANGED);
        assertThat(rule.accept(steady(9, 8, -2))).isEqualTo(Verdict.SAME);
        assertThat(asked(rule, 10, 0, -1)).isEqualTo(Verdict.CHANGED);
    }

    @Test
    void canariesThatFailAreNoDifference() {
        var rule = new CanaryRule();
        rule.accept(steady(0, 0, -1));
        rule.accept(steady(1, 0, -1));
        var none = new Round(2, Collections.nCopies(Canaries.ROUND, Optional.empty()));
        assertThat(rule.accept(none)).isEqualTo(Verdict.SAME);
        assertThat(rule.accept(steady(3, 0, -1))).isEqualTo(Verdict.SAME);
    }

    /** By counting all ways to choose the fresh ones: the definition in place of the formula. */
    @ParameterizedTest
    @ValueSource(strings = {"AAB", "AAAA", "AABB", "ABCD", "AAABBCCD", "AAAAAAAAB"})
    void theChanceOfATextIsTheShareOfChoicesThatDiffer(String texts) {
        for (var fresh = 1; fresh < texts.length(); fresh++) {
            var differ = 0;
            var all = 0;
            for (var choice = 0; choice < 1 << texts.length(); choice++) {
                if (Integer.bitCount(choice) == fresh) {
                    all++;
                    differ += disjoint(texts, choice) ? 1 : 0;
                }
            }
            var split = texts.length() - fresh;
            var found = Difference.ofTexts(chars(texts.substring(0, split)), chars(texts.substring(split)));
            assertThat(found.chance()).isEqualTo((double) differ / all, within(1e-12));
        }
    }

    /** CPython 3: {@code sum(comb(8, k) * (1/15)**k * (14/15)**(8-k) for k in range(5, 9))}. */
    @Test
    void theTailOfEqualChancesIsBinomial() {
        assertThat(Difference.tail(differing(5, 1 / 15.0))).isEqualTo(6.214272214601434e-05, within(1e-15));
        assertThat(Difference.tail(differing(0, 1 / 15.0))).isEqualTo(1, within(1e-12));
    }

    private static List<Difference> differing(int count, double chance) {
        return IntStream.range(0, 8)
                .mapToObj(i -> new Difference(i < count, chance))
                .toList();
    }

    private static boolean disjoint(String texts, int choice) {
        for (var i = 0; i < texts.length(); i++) {
            for (var j = 0; j < texts.length(); j++) {
                if (texts.charAt(i) == texts.charAt(j) && (choice >> i & 1) != (choice >> j & 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<String> chars(String text) {
        return Arrays.asList(text.split(""));
    }

    /** Asks as the engine does, until the rule has made up its mind. */
    private static Verdict asked(CanaryRule rule, int number, int otherTexts, double mean) {
        var verdict = Verdict.ASK_AGAIN;
        for (var i = 0; verdict == Verdict.ASK_AGAIN; i++) {
            verdict = rule.accept(steady(number + i, otherTexts, mean));
        }
        return verdict;
    }

    private static boolean changed(NoisyServer server, int rounds) {
        var rule = new CanaryRule();
        for (var round = 0; round < rounds; round++) {
            var verdict = rule.accept(server.round(round));
            while (verdict == Verdict.ASK_AGAIN) {
                verdict = rule.accept(server.round(round));
            }
            if (verdict == Verdict.CHANGED) {
                return true;
            }
        }
        return false;
    }

    private static Round steady(int number, int otherTexts, double mean) {
        return new Round(
                number,
                IntStream.range(0, Canaries.ROUND)
                        .mapToObj(i -> Optional.of(
                                new Seen(i < otherTexts ? "other " + i : "text " + i, OptionalDouble.of(mean))))
                        .toList());
    }

    /** A model whose answers vary. */
    private static final class NoisyServer {
        private final SplittableRandom random;
        private final double[] share = new double[Canaries.ROUND];
        private final int[] variants = new int[Canaries.ROUND];
        private final double spread;

        NoisyServer(SplittableRandom random) {
            this.random = random;
            var noise = random.nextDouble();
            for (var i = 0; i < Canaries.ROUND; i++) {
                share[i] = noise * random.nextDouble();
                variants[i] = 1 + random.nextInt(12);
            }
            spread = random.nextBoolean() ? 0 : random.nextDouble() * 0.2;
        }

        Round round(int number) {
            var seen = new ArrayList<Optional<Seen>>();
            for (var i = 0; i < Canaries.ROUND; i++) {
                var varied = random.nextDouble() < share[i];
                var text = varied ? "variant " + random.nextInt(variants[i]) : "usual";
                var mean = -1 + spread * (random.nextDouble() - 0.5) - (varied ? 0.3 : 0);
                seen.add(
                        random.nextDouble() < 0.02
                                ? Optional.empty()
                                : Optional.of(new Seen(text, OptionalDouble.of(mean))));
            }
            return new Round(number, seen);
        }
    }
}
