package org.banzuke.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of agreement and correlation over seeded ratings. */
class AgreementTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    private static double value(Estimated estimated) {
        return ((Estimate) estimated).value();
    }

    private static int[] categories(int n, int categories, long seed) {
        var random = new SplittableRandom(seed);
        return random.ints(n, 0, categories).toArray();
    }

    private static double[] numbers(int n, long seed) {
        var random = new SplittableRandom(seed);
        return random.doubles(n).toArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ratersMayBeSwappedAndCategoriesRenamed(long seed) {
        var a = categories(80, 3, seed);
        var b = categories(80, 3, seed + 100);
        var kappa = value(CohenKappa.estimate(a, b, 0.95));
        assertThat(value(CohenKappa.estimate(b, a, 0.95))).isCloseTo(kappa, CLOSE);
        assertThat(value(CohenKappa.estimate(renamed(a), renamed(b), 0.95))).isCloseTo(kappa, CLOSE);
    }

    private static int[] renamed(int[] categories) {
        return Arrays.stream(categories).map(c -> (c + 1) % 3).toArray();
    }

    @Test
    void fullAgreementIsOneWhateverTheScale() {
        var a = categories(50, 4, 7);
        assertThat(value(CohenKappa.estimate(a, a, 0.95))).isEqualTo(1);
        assertThat(value(CohenKappa.weighted(a, a, CohenKappa.Weight.QUADRATIC)))
                .isEqualTo(1);
        var units = Arrays.stream(a).mapToObj(c -> new double[] {c, c, c}).toList();
        for (var scale : RatingLevel.values()) {
            assertThat(value(KrippendorffAlpha.estimate(units, scale, 0.95, 1))).isCloseTo(1, CLOSE);
        }
    }

    @ParameterizedTest
    @EnumSource(RatingLevel.class)
    void orderOfUnitsAndRatersDoesNotMatter(RatingLevel scale) {
        var units = new ArrayList<double[]>();
        for (var u = 0; u < 30; u++) {
            units.add(
                    Arrays.stream(categories(2 + u % 3, 4, u)).asDoubleStream().toArray());
        }
        var alpha = value(KrippendorffAlpha.estimate(units, scale, 0.95, 1));
        var other = new ArrayList<double[]>();
        for (var unit : units) {
            var turned = new double[unit.length];
            Arrays.setAll(turned, i -> unit[unit.length - 1 - i]);
            other.add(turned);
        }
        Collections.shuffle(other, new Random(3));
        assertThat(value(KrippendorffAlpha.estimate(other, scale, 0.95, 1))).isCloseTo(alpha, CLOSE);
    }

    @Test
    void unitsWithOneRatingAreLeftOut() {
        var units = List.of(new double[] {1, 1}, new double[] {2, 2}, new double[] {1, 2}, new double[] {3});
        var estimate = (Estimate) KrippendorffAlpha.estimate(units, RatingLevel.NOMINAL, 0.95, 1);
        assertThat(estimate.n()).isEqualTo(3);
        assertThat(estimate.interval().orElseThrow().contains(estimate.value())).isTrue();
    }

    @Test
    void whatDoesNotExistHasAReason() {
        assertThat(KrippendorffAlpha.estimate(List.of(new double[] {1}), RatingLevel.NOMINAL, 0.95, 1))
                .isEqualTo(new Undefined("no unit has two ratings"));
        assertThat(KrippendorffAlpha.estimate(List.of(new double[] {1, 1}), RatingLevel.NOMINAL, 0.95, 1))
                .isEqualTo(new Undefined("all ratings are equal"));
        assertThat(CohenKappa.estimate(new int[0], new int[0], 0.95)).isInstanceOf(Undefined.class);
        assertThat(FleissKappa.estimate(new int[][] {{2, 0}, {2, 0}})).isInstanceOf(Undefined.class);
    }

    @ParameterizedTest
    @EnumSource(Correlation.class)
    void scaleAndShiftDoNotMatterAndASignTurnsIt(Correlation kind) {
        var x = numbers(40, 1);
        var y = numbers(40, 2);
        var r = value(kind.estimate(x, y, 0.95));
        var scaled = Arrays.stream(x).map(v -> 3 * v + 7).toArray();
        var turned = Arrays.stream(x).map(v -> -v).toArray();
        assertThat(value(kind.estimate(scaled, y, 0.95))).isCloseTo(r, CLOSE);
        assertThat(value(kind.estimate(turned, y, 0.95))).isCloseTo(-r, CLOSE);
        assertThat(value(kind.estimate(y, x, 0.95))).isCloseTo(r, CLOSE);
    }

    @Test
    void ranksOnlySeeTheOrder() {
        var x = numbers(40, 1);
        var y = numbers(40, 2);
        var bent = Arrays.stream(x).map(Math::exp).toArray();
        for (var kind : List.of(Correlation.SPEARMAN, Correlation.KENDALL)) {
            assertThat(value(kind.estimate(bent, y, 0.95))).isCloseTo(value(kind.estimate(x, y, 0.95)), CLOSE);
        }
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Correlation.PEARSON.estimate(new double[] {1, Double.NaN}, new double[] {1, 2}, 0.95));
    }

    @Test
    void refusesRatiosBelowZero() {
        var units = List.of(new double[] {-1, 1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KrippendorffAlpha.estimate(units, RatingLevel.RATIO, 0.95, 1));
    }
}
