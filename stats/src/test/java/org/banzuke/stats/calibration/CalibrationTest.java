package org.banzuke.stats.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Seeds;
import org.banzuke.stats.Undefined;
import org.banzuke.stats.bootstrap.Bootstrap;
import org.banzuke.stats.bootstrap.Statistic;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static int[] answers(double[] scores) {
        return IntStream.range(0, scores.length).map(i -> (int) scores[i]).toArray();
    }

    @Test
    void orderOfItemsDoesNotMatter() {
        Seeds.forEach(random -> {
            var confidence = Seeds.scores(random, 50, false);
            var correct = Seeds.scores(random, 50, true);
            var order = Seeds.order(random, 50);
            for (var bins : Bins.values()) {
                var plain = Calibration.of(confidence, answers(correct), bins, 7);
                var other = Calibration.of(
                        Seeds.ordered(confidence, order), answers(Seeds.ordered(correct, order)), bins, 7);
                assertThat(other.ece().orElseThrow()).isCloseTo(plain.ece().orElseThrow(), within(1e-12));
                assertThat(other.auroc().orElseThrow()).isCloseTo(plain.auroc().orElseThrow(), within(1e-12));
            }
        });
    }

    @Test
    void oneBinHoldsTheMeansOnly() {
        Seeds.forEach(random -> {
            var confidence = Seeds.scores(random, 30, false);
            var correct = Seeds.scores(random, 30, true);
            var found = Calibration.of(confidence, answers(correct), Bins.EQUAL_WIDTH, 1);
            assertThat(found.ece()).isEqualTo(found.mce());
            assertThat(found.resolution().orElseThrow()).isCloseTo(0, within(1e-15));
            assertThat(found.debiased().orElseThrow())
                    .isLessThan(found.squared().orElseThrow());
        });
    }

    @Test
    void binsOfEqualMassHoldAsMany() {
        var bins = Bins.EQUAL_MASS.of(new double[] {0.9, 0.1, 0.5, 0.5, 0.3, 0.99}, 3);
        assertThat(bins).containsExactly(2, 0, 1, 1, 0, 2);
    }

    @Test
    void turningTheConfidenceRoundTurnsTheArea() {
        Seeds.forEach(random -> {
            var confidence = Seeds.scores(random, 40, false);
            var correct = answers(Seeds.scores(random, 40, true));
            var area = Calibration.of(confidence, correct, Bins.EQUAL_WIDTH, 5)
                    .auroc()
                    .orElseThrow();
            var turned = Calibration.of(Seeds.scaled(confidence, -1, 1), correct, Bins.EQUAL_WIDTH, 5)
                    .auroc();
            assertThat(turned.orElseThrow()).isCloseTo(1 - area, within(1e-12));
        });
    }

    @Test
    void oneKindOfAnswerHasNoArea() {
        var found = Calibration.of(new double[] {0.2, 0.7}, new int[] {1, 1}, Bins.EQUAL_WIDTH, 5);
        assertThat(found.auroc()).isInstanceOf(Undefined.class);
        assertThatThrownBy(() -> Calibration.of(new double[] {1.2}, new int[] {1}, Bins.EQUAL_WIDTH, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("item 0");
    }

    @Test
    void theBootstrapOfBrierIsThatOfAMeanAndClustersOfOneItemAreItems() {
        Seeds.forEach(random -> {
            var confidence = Seeds.scores(random, 25, false);
            var correct = answers(Seeds.scores(random, 25, true));
            var errors = IntStream.range(0, 25)
                    .mapToDouble(i -> Math.pow(confidence[i] - correct[i], 2))
                    .toArray();
            var mean = Bootstrap.of(25, Statistic.mean(errors), 100, 5);
            var single = Clusters.ofNumbers(IntStream.range(0, 25).toArray());
            for (var clusters : List.of(Optional.<Clusters>empty(), Optional.of(single))) {
                var brier = CalibrationBootstrap.of(
                        confidence, correct, clusters, Bins.EQUAL_WIDTH, 5, Calibration::brier, 100, 5);
                assertThat(brier.percentile(0.95).low())
                        .isCloseTo(mean.percentile(0.95).low(), within(1e-12));
                assertThat(brier.estimate()).isCloseTo(mean.estimate(), within(1e-12));
            }
        });
    }

    @Test
    void clustersAreDrawnWhole() {
        var pairs = Optional.of(Clusters.of(new int[] {0, 1, 0, 1}, 2));
        var found = CalibrationBootstrap.of(
                new double[] {0, 1, 0, 1},
                new int[] {1, 1, 1, 1},
                pairs,
                Bins.EQUAL_WIDTH,
                2,
                Calibration::brier,
                200,
                1);
        for (var r = 0; r < 200; r++) {
            assertThat(found.replicate(r)).isIn(0.0, 0.5, 1.0);
        }
    }
}
