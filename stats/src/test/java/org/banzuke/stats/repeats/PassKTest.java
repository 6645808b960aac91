package org.banzuke.stats.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Seeds;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;
import org.junit.jupiter.api.Test;

class PassKTest {
    /** Share of the subsets of k answers, all of them looked at, in which one passes, or all do. */
    private static double[] enumerated(int n, int c, int k) {
        var some = 0;
        var all = 0;
        var subsets = 0;
        for (var subset = 0; subset < 1 << n; subset++) {
            if (Integer.bitCount(subset) == k) {
                var passed = Integer.bitCount(subset & ((1 << c) - 1));
                subsets++;
                some += passed > 0 ? 1 : 0;
                all += passed == k ? 1 : 0;
            }
        }
        return new double[] {(double) some / subsets, (double) all / subsets};
    }

    @Test
    void bothAreSharesOfSubsets() {
        for (var n = 1; n <= 7; n++) {
            for (var c = 0; c <= n; c++) {
                for (var k = 1; k <= n; k++) {
                    var wanted = enumerated(n, c, k);
                    assertThat(PassK.passAt(n, c, k).orElseThrow()).isCloseTo(wanted[0], within(1e-12));
                    assertThat(PassK.passAll(n, c, k).orElseThrow()).isCloseTo(wanted[1], within(1e-12));
                }
            }
        }
    }

    @Test
    void unequalNumbersOfAnswersAreAllowedAsLongAsEachItemHasK() {
        var n = new int[] {5, 3, 9};
        var c = new int[] {1, 3, 4};
        assertThat(PassK.passAt(n, c, 3, Optional.empty(), 0.95)).isInstanceOf(Estimate.class);
        assertThat(PassK.passAt(n, c, 4, Optional.empty(), 0.95)).isInstanceOf(Undefined.class);
        assertThat(PassK.passAll(new int[0], new int[0], 1, Optional.empty(), 0.95))
                .isInstanceOf(Undefined.class);
        assertThatThrownBy(() -> PassK.passAt(3, 4, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void clustersOfItemsWidenTheError() {
        var n = new int[] {4, 4, 4, 4, 4, 4};
        var c = new int[] {4, 4, 0, 0, 4, 4};
        var clusters = Optional.of(Clusters.of(new int[] {0, 0, 1, 1, 2, 2}, 3));
        var clustered = (Estimate) PassK.passAt(n, c, 2, clusters, 0.95);
        var plain = (Estimate) PassK.passAt(n, c, 2, Optional.empty(), 0.95);
        assertThat(clustered.standardError().orElseThrow())
                .isGreaterThan(plain.standardError().orElseThrow());
    }

    @Test
    void theCurveRisesAndItsBandIsWiderThanEachInterval() {
        var random = new SplittableRandom(4);
        var n = new int[30];
        var c = new int[30];
        for (var i = 0; i < n.length; i++) {
            n[i] = 6;
            c[i] = random.nextInt(7);
        }
        var curve = PassK.curve(n, c, Optional.empty(), 0.95, 1);
        assertThat(curve).hasSize(6);
        for (var k = 1; k <= 6; k++) {
            var band = curve.get(k - 1);
            var single = (Estimate) PassK.passAt(n, c, k, Optional.empty(), 0.95);
            assertThat((band.low() + band.high()) / 2).isCloseTo(single.value(), within(1e-9));
            assertThat(band.high())
                    .isGreaterThanOrEqualTo(single.interval().orElseThrow().high());
            assertThat(k == 1
                            || band.high() + band.low()
                                    >= curve.get(k - 2).high()
                                            + curve.get(k - 2).low())
                    .isTrue();
        }
    }

    @Test
    void oneAnswerAnItemHasNoSamplingVariance() {
        Seeds.forEach(random -> {
            var x = Seeds.scores(random, 12, true);
            var items = Clusters.ofNumbers(IntStream.range(0, 12).toArray());
            var found = Repeats.of(x, items, Optional.empty(), 0.95);
            assertThat(found.withinVariance()).isInstanceOf(Undefined.class);
            assertThat(found.errorWith(3)).isInstanceOf(Undefined.class);
            assertThat(((Estimate) found.estimate()).value()).isCloseTo(Sums.mean(x), within(1e-12));
        });
    }

    @Test
    void withTheRepeatsThereWereTheErrorIsTheOneFoundUnlessTheVarianceWasCut() {
        Seeds.forEach(random -> {
            var x = Seeds.scores(random, 60, false);
            var items =
                    Clusters.ofNumbers(IntStream.range(0, 60).map(i -> i / 4).toArray());
            var found = Repeats.of(x, items, Optional.empty(), 0.95);
            var error = ((Estimate) found.estimate()).standardError().orElseThrow();
            if (found.betweenVariance().orElseThrow() > 0) {
                assertThat(found.errorWith(4).orElseThrow()).isCloseTo(error, within(1e-10));
            }
            assertThat(found.runToRun().orElseThrow())
                    .isCloseTo(Math.sqrt(found.withinVariance().orElseThrow() / 60), within(1e-12));
        });
    }
}
