package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedPropertiesTest {
    private static final long SEED = 7;
    private static final double CLOSE = 1e-10;

    private static PairedDifference compare(double[] a, double[] b, Clusters clusters) {
        return PairedDifference.of(a, b, Optional.of(clusters), 0.95, SEED);
    }

    private static PairedDifference compare(double[] a, double[] b) {
        return PairedDifference.of(a, b, Optional.empty(), 0.95, SEED);
    }

    @Test
    void swappingTheRunsFlipsTheSignAndKeepsP() {
        Seeds.forEach(random -> {
            var binary = random.nextBoolean();
            var a = Seeds.scores(random, 18, binary);
            var b = Seeds.scores(random, 18, binary);
            var clusters = Seeds.clusters(random, 18);
            for (var pair : new PairedDifference[][] {
                {compare(a, b), compare(b, a)}, {compare(a, b, clusters), compare(b, a, clusters)}
            }) {
                assertThat(pair[1].difference()).isCloseTo(-pair[0].difference(), within(CLOSE));
                assertThat(pair[1].interval().low())
                        .isCloseTo(-pair[0].interval().high(), within(CLOSE));
                assertThat(pair[1].p()).isCloseTo(pair[0].p(), within(CLOSE));
            }
        });
    }

    @Test
    void orderOfItemsDoesNotMatter() {
        Seeds.forEach(random -> {
            var a = Seeds.scores(random, 18, false);
            var b = Seeds.scores(random, 18, false);
            var order = Seeds.order(random, 18);
            var found = compare(Seeds.ordered(a, order), Seeds.ordered(b, order));
            assertThat(found.p()).isCloseTo(compare(a, b).p(), within(CLOSE));
            assertThat(found.standardError()).isCloseTo(compare(a, b).standardError(), within(CLOSE));
        });
    }

    @Test
    void singletonClustersAreNone() {
        Seeds.forEach(random -> {
            var a = Seeds.scores(random, 12, false);
            var b = Seeds.scores(random, 12, false);
            var single = Clusters.ofNumbers(IntStream.range(0, 12).toArray());
            assertThat(compare(a, b, single)).isEqualTo(compare(a, b));
        });
    }

    @Test
    void scalingBothRunsScalesTheDifferenceAndKeepsP() {
        Seeds.forEach(random -> {
            var a = Seeds.scores(random, 60, false);
            var b = Seeds.scores(random, 60, false);
            var found = compare(Seeds.scaled(a, 100, 5), Seeds.scaled(b, 100, 5));
            assertThat(found.difference()).isCloseTo(100 * compare(a, b).difference(), within(1e-8));
            assertThat(found.p()).isCloseTo(compare(a, b).p(), within(1e-8));
        });
    }

    @Test
    void pairedErrorIsAtMostTheUnpairedOneExactlyWhenRunsCorrelate() {
        Seeds.forEach(random -> {
            var found = compare(Seeds.scores(random, 40, false), Seeds.scores(random, 40, false));
            assertThat(found.standardError() <= found.unpairedError())
                    .isEqualTo(found.details().correlation().orElseThrow() >= 0);
        });
    }

    @Test
    void theDataChooseTheTest() {
        Seeds.forEach(random -> {
            var a = Seeds.scores(random, 200, false);
            var b = Seeds.scores(random, 200, false);
            assertThat(compare(a, b).test()).isEqualTo("t");
            assertThat(compare(Arrays.copyOf(a, 49), Arrays.copyOf(b, 49)).test())
                    .isEqualTo("sign-flip");
            assertThat(compare(Seeds.scores(random, 30, true), Seeds.scores(random, 30, true))
                            .test())
                    .isEqualTo("mcnemar-mid-p");
            assertThat(compare(a, b, numbered(200, 19)).test()).isEqualTo("clustered-sign-flip");
            assertThat(compare(a, b, numbered(200, 20)).test()).isEqualTo("CR1-t");
        });
    }

    private static Clusters numbered(int items, int count) {
        return Clusters.of(IntStream.range(0, items).map(i -> i % count).toArray(), count);
    }

    @Test
    void oneHugeClusterAmongManyTakesCr2AndSatterthwaite() {
        Seeds.forEach(random -> {
            var a = Seeds.scores(random, 100, false);
            var b = Seeds.scores(random, 100, false);
            var clusters = Clusters.of(
                    IntStream.range(0, 100).map(i -> Math.max(0, i - 70)).toArray(), 30);
            var found = compare(a, b, clusters);
            assertThat(found.test()).isEqualTo("CR2-t");
            assertThat(found.df()).isEqualTo(ClusteredMeans.satterthwaite(clusters));
            assertThat(found.p())
                    .isCloseTo(
                            Quantiles.studentTail(found.difference() / found.standardError(), found.df()),
                            within(CLOSE));
        });
    }

    @Test
    void aConstantDifferenceHasThePOfTheSignFlip() {
        for (var n : new int[] {3, 20, 60}) {
            var a = IntStream.range(0, n).mapToDouble(i -> 0.1 * (i % 7)).toArray();
            var found = compare(Seeds.scaled(a, 1, 0.25), a);
            assertThat(found.p()).isCloseTo(Math.pow(2, 1 - n), within(Math.pow(2, -n)));
            assertThat(found.flags()).contains(Flag.CONSTANT_DIFFERENCE, Flag.ZERO_VARIANCE);
            assertThat(found.details().tP()).isInstanceOf(Undefined.class);
            assertThat(compare(a, a).p()).isEqualTo(1);
            assertThat(compare(a, a).flags()).contains(Flag.IDENTICAL);
        }
    }

    @Test
    void dynamicProgrammingGivesWhatEnumerationGives() {
        Seeds.forEach(random -> {
            var d = IntStream.range(0, 12)
                    .mapToDouble(_ -> random.nextInt(-4, 5))
                    .toArray();
            assertThat(SignedSums.tail(d).orElseThrow()).isCloseTo(SignFlip.p(d, SEED), within(1e-12));
        });
    }

    @Test
    void zerosDoNotChangeTheSignFlip() {
        Seeds.forEach(random -> {
            var d = Seeds.scaled(Seeds.scores(random, 10, false), 2, -1);
            assertThat(SignFlip.p(Arrays.copyOf(d, 16), SEED)).isCloseTo(SignFlip.p(d, SEED), within(CLOSE));
        });
    }

    @Test
    void drawnSignsComeNearTheExactPValue() {
        Seeds.forEach(random -> {
            var d = Seeds.scaled(Seeds.scores(random, 15, false), 2, -0.8);
            var exact = SignFlip.p(d, SEED);
            assertThat(SignFlip.drawn(d, 9_999, random.nextLong()))
                    .isCloseTo(exact, within(5 * Math.sqrt(exact * (1 - exact) / 9_999) + 1e-4));
        });
    }

    @Test
    void verdictsNeedAWholeIntervalOnOneSide() {
        var a = IntStream.range(0, 100).mapToDouble(i -> i % 2).toArray();
        assertThat(compare(Seeds.scaled(a, 1, 1), a).verdict(0)).isEqualTo(PairedDifference.Verdict.BETTER);
        assertThat(compare(a, Seeds.scaled(a, 1, 1)).verdict(0)).isEqualTo(PairedDifference.Verdict.WORSE);
        assertThat(compare(a, a).verdict(0.01)).isEqualTo(PairedDifference.Verdict.EQUIVALENT);
        assertThat(compare(a, Seeds.scaled(a, -1, 1)).verdict(0.01)).isEqualTo(PairedDifference.Verdict.NOT_SEPARABLE);
    }

    @Test
    void tooFewOrInfiniteScoresAreRefused() {
        assertThatThrownBy(() -> compare(new double[] {1}, new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> compare(new double[] {1, Double.POSITIVE_INFINITY}, new double[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
