package org.banzuke.stats.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Seeds;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static Bootstrap mean(double[] x, long seed) {
        return Bootstrap.of(x.length, Statistic.mean(x), 500, seed);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() {
        Seeds.forEach(random -> {
            var x = Seeds.scores(random, 37, false);
            try (var single = new ForkJoinPool(1);
                    var several = new ForkJoinPool(4)) {
                var one = single.submit(() -> mean(x, 5)).join();
                var other = several.submit(() -> mean(x, 5)).join();
                for (var r = 0; r < 500; r++) {
                    assertThat(other.replicate(r)).isEqualTo(one.replicate(r));
                }
            }
        });
    }

    @Test
    void scalingAndShiftingMovesEveryInterval() {
        Seeds.forEach(random -> {
            var x = Seeds.scores(random, 20, false);
            var plain = mean(x, 9);
            var scaled = mean(Seeds.scaled(x, 4, -1), 9);
            assertThat(scaled.percentile(0.9).low())
                    .isCloseTo(4 * plain.percentile(0.9).low() - 1, within(1e-9));
            assertThat(scaled.basic(0.9).high()).isCloseTo(4 * plain.basic(0.9).high() - 1, within(1e-9));
            assertThat(scaled.interval(0.9).interval().orElseThrow().high())
                    .isCloseTo(4 * plain.interval(0.9).interval().orElseThrow().high() - 1, within(1e-6));
            assertThat(scaled.standardError()).isCloseTo(4 * plain.standardError(), within(1e-9));
        });
    }

    @Test
    void widerLevelsContainNarrowerOnes() {
        Seeds.forEach(random -> {
            var found = mean(Seeds.scores(random, 15, false), 2);
            assertThat(found.percentile(0.99).low())
                    .isLessThanOrEqualTo(found.percentile(0.8).low());
            assertThat(found.percentile(0.99).high())
                    .isGreaterThanOrEqualTo(found.percentile(0.8).high());
        });
    }

    @Test
    void clustersOfOneItemAreItems() {
        Seeds.forEach(random -> {
            var x = Seeds.scores(random, 16, false);
            var single = Clusters.ofNumbers(IntStream.range(0, 16).toArray());
            var clustered = Bootstrap.of(16, Statistic.clusterMean(x, single), 300, 3);
            var plain = Bootstrap.of(16, Statistic.mean(x), 300, 3);
            assertThat(clustered.percentile(0.95).low())
                    .isCloseTo(plain.percentile(0.95).low(), within(1e-12));
        });
    }

    @Test
    void theErrorOfManyReplicatesComesNearTheExactOne() {
        var x = new double[] {0.1, 0.9, 0.4, 0.4, 0.7, 0.2};
        var exact = Math.sqrt(Moments.of(x).squares()) / x.length;
        assertThat(Bootstrap.of(6, Statistic.mean(x), 9_999, 1).standardError()).isCloseTo(exact, within(0.03 * exact));
        assertThat(BayesianBootstrap.of(x).deviation()).isLessThan(exact);
    }

    @Test
    void bayesianDrawsHaveTheExactMoments() {
        var x = new double[] {0.1, 0.9, 0.4, 0.4, 0.7, 0.2};
        var exact = BayesianBootstrap.of(x);
        var ends = BayesianBootstrap.interval(x, 9_999, 0.6827, 1);
        assertThat((ends.high() - ends.low()) / 2).isCloseTo(exact.deviation(), within(0.05 * exact.deviation()));
    }

    @Test
    void oneUnitHasAnEstimateAndFallsBack() {
        var one = Bootstrap.of(1, Statistic.mean(new double[] {3}), 50, 1);
        assertThat(one.interval(0.95)).extracting(Estimate::method).isEqualTo("bootstrap/percentile");
        assertThatThrownBy(() -> Bootstrap.of(0, Statistic.mean(new double[0]), 50, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Statistic.mean(new double[] {Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
