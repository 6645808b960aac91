package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanPropertiesTest {
    private static final double CLOSE = 1e-10;

    private static Estimate clustered(double[] s, Clusters clusters, double level) {
        return (Estimate) ClusteredMeans.estimate(s, clusters, level);
    }

    private static void same(Estimate found, Estimate wanted) {
        assertThat(found.value()).isCloseTo(wanted.value(), within(CLOSE));
        assertThat(found.standardError().orElseThrow())
                .isCloseTo(wanted.standardError().orElseThrow(), within(CLOSE));
        var ends = found.interval().orElseThrow();
        assertThat(ends.low()).isCloseTo(wanted.interval().orElseThrow().low(), within(CLOSE));
        assertThat(ends.high()).isCloseTo(wanted.interval().orElseThrow().high(), within(CLOSE));
    }

    @Test
    void orderOfItemsDoesNotMatter() {
        Seeds.forEach(random -> {
            var s = Seeds.scores(random, 30, random.nextBoolean());
            var clusters = Seeds.clusters(random, 30);
            var order = Seeds.order(random, 30);
            same(
                    clustered(Seeds.ordered(s, order), Seeds.ordered(clusters, order), 0.95),
                    clustered(s, clusters, 0.95));
            same(
                    (Estimate) DefaultEstimate.of(Seeds.ordered(s, order), Optional.of(Seeds.ordered(clusters, order))),
                    (Estimate) DefaultEstimate.of(s, Optional.of(clusters)));
        });
    }

    @Test
    void scalingAndShiftingTheScoresScalesAndShiftsTheInterval() {
        Seeds.forEach(random -> {
            var s = Seeds.scores(random, 20, false);
            var plain = (Estimate) Means.estimate(s, 0.9);
            var scaled = (Estimate) Means.estimate(Seeds.scaled(s, 3, -2), 0.9);
            assertThat(scaled.value()).isCloseTo(3 * plain.value() - 2, within(CLOSE));
            assertThat(scaled.interval().orElseThrow().low())
                    .isCloseTo(3 * plain.interval().orElseThrow().low() - 2, within(CLOSE));
            assertThat(scaled.standardError().orElseThrow())
                    .isCloseTo(3 * plain.standardError().orElseThrow(), within(CLOSE));
        });
    }

    @Test
    void clusteredErrorEqualsPlainErrorWhenEveryClusterHasOneSample() {
        Seeds.forEach(random -> {
            var s = Seeds.scores(random, 25, false);
            var single = Clusters.ofNumbers(IntStream.range(0, 25).toArray());
            same((Estimate) ClusteredMeans.withCr1(s, single, 0.95), (Estimate) Means.estimate(s, 0.95));
            same((Estimate) ClusteredMeans.withCr2(s, single, 0.95), (Estimate) Means.estimate(s, 0.95));
        });
    }

    @Test
    void widerLevelsContainNarrowerOnes() {
        Seeds.forEach(random -> {
            var n = 5 + random.nextInt(40);
            var k = random.nextInt(n + 1);
            for (var kind : ProportionInterval.values()) {
                var narrow = kind.of(k, n, 0.9);
                var wide = kind.of(k, n, 0.99);
                assertThat(wide.low()).as(kind.name()).isLessThanOrEqualTo(narrow.low());
                assertThat(wide.high()).as(kind.name()).isGreaterThanOrEqualTo(narrow.high());
            }
            var s = Seeds.scores(random, n, false);
            var clusters = Seeds.clusters(random, n);
            var narrow = clustered(s, clusters, 0.9).interval().orElseThrow();
            var wide = clustered(s, clusters, 0.99).interval().orElseThrow();
            assertThat(wide.low()).isLessThanOrEqualTo(narrow.low());
            assertThat(wide.high()).isGreaterThanOrEqualTo(narrow.high());
        });
    }

    @Test
    void intervalsOfAShareMirrorWhenRightAndWrongSwap() {
        Seeds.forEach(random -> {
            var n = 1 + random.nextInt(50);
            var k = random.nextInt(n + 1);
            for (var kind : ProportionInterval.values()) {
                var right = kind.of(k, n, 0.95);
                var wrong = kind.of(n - k, n, 0.95);
                assertThat(1 - wrong.high()).as(kind.name()).isCloseTo(right.low(), within(1e-8));
                assertThat(1 - wrong.low()).as(kind.name()).isCloseTo(right.high(), within(1e-8));
            }
        });
    }

    @Test
    void veryUnequalClustersGetCr2AndOthersCr1() {
        var s = new double[] {1, 0.5, 0.2, 0, 0.3, 0.9, 0.1, 0.4};
        assertThat(clustered(s, Clusters.of(new int[] {0, 0, 0, 0, 0, 1, 2, 3}, 4), 0.95)
                        .method())
                .isEqualTo("mean/CR2-t");
        assertThat(clustered(s, Clusters.of(new int[] {0, 0, 1, 1, 2, 2, 3, 3}, 4), 0.95)
                        .method())
                .isEqualTo("mean/CR1-t");
    }

    @Test
    void equalScoresHaveNoErrorAndAFlag() {
        var constant = new double[] {0.1, 0.1, 0.1, 0.1};
        var clustered = clustered(constant, Clusters.of(new int[] {0, 0, 1, 1}, 2), 0.95);
        assertThat(clustered.standardError()).hasValue(0);
        assertThat(clustered.flags()).contains(Flag.ZERO_VARIANCE, Flag.FEW_CLUSTERS);
    }

    @Test
    void scoresThatAreNotFiniteAreRefused() {
        var s = new double[] {0.1, Double.NaN, 0.3};
        assertThatThrownBy(() -> Means.estimate(s, 0.95))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("score 1");
        assertThatThrownBy(() -> ClusteredMeans.estimate(s, Clusters.of(new int[] {0, 0, 1}, 2), 0.95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProportionInterval.WILSON.of(3, 2, 0.95)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void missingItemsBoundTheMean() {
        var bounds = UnscoredBounds.of(new double[] {1, 0, 0.5}, 4);
        assertThat(bounds.worst()).isEqualTo(0.375);
        assertThat(bounds.best()).isEqualTo(0.625);
        assertThat(bounds.shown()).isTrue();
        assertThat(UnscoredBounds.of(new double[] {1, 0}, 2).shown()).isFalse();
        assertThatThrownBy(() -> UnscoredBounds.of(new double[] {2}, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSubsetOfTheWholeBenchmarkHasLessErrorAndTheWholeHasNone() {
        var half = (Estimate) Means.estimate(new double[] {0.1, 0.4, 0.8, 0.3}, 0.95);
        var corrected = FinitePopulation.correct(half, 8);
        assertThat(corrected.standardError().orElseThrow())
                .isCloseTo(half.standardError().orElseThrow() * Math.sqrt(0.5), within(CLOSE));
        assertThat(FinitePopulation.correct(half, 4).interval().orElseThrow().low())
                .isEqualTo(half.value());
        assertThatThrownBy(() -> FinitePopulation.correct(half, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
