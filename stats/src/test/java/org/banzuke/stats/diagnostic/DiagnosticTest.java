package org.banzuke.stats.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.banzuke.stats.Quantity;
import org.banzuke.stats.Seeds;
import org.banzuke.stats.Undefined;
import org.junit.jupiter.api.Test;

class DiagnosticTest {
    private static double[][] constant(int items, double... scores) {
        return Arrays.stream(scores)
                .mapToObj(score -> {
                    var row = new double[items];
                    Arrays.fill(row, score);
                    return row;
                })
                .toArray(double[][]::new);
    }

    @Test
    void modelsFarApartAreSeparatedAndEqualOnesAreNot() {
        var apart = Discriminability.of(constant(20, 1, 0), 0.05);
        assertThat(apart.share()).isEqualTo(Quantity.of(1));
        assertThat(apart.separatedHolm()).isEqualTo(1);
        var equal = Discriminability.of(constant(20, 1, 1), 0.05);
        assertThat(equal.separated()).isZero();
        assertThat(equal.saturatedItems()).isEqualTo(20);
        assertThat(Discriminability.of(constant(3, 0, 0), 0.05).deadItems()).isEqualTo(3);
        assertThat(Discriminability.of(constant(3, 1), 0.05).share()).isInstanceOf(Undefined.class);
        assertThat(Discriminability.of(constant(30, 0.2, 0.9), 0.05).separated())
                .isEqualTo(1);
    }

    @Test
    void holmSeparatesAtMostAsManyAsRawP() {
        Seeds.forEach(random -> {
            var y = new double[6][];
            Arrays.setAll(y, _ -> Seeds.scores(random, 40, true));
            var found = Discriminability.of(y, 0.2);
            assertThat(found.separatedHolm()).isLessThanOrEqualTo(found.separated());
        });
    }

    @Test
    void aBenchmarkIsSaturatedAtItsCeilingOrWhenItsTopCannotBeToldApart() {
        var sharp = Discriminability.of(constant(20, 1, 0), 0.05);
        var blunt = Discriminability.of(constant(20, 1, 1), 0.05);
        assertThat(Saturation.of(99, 100, 0.02, sharp, 0.95).saturated()).isTrue();
        assertThat(Saturation.of(50, 100, 0.02, sharp, 0.95).saturated()).isFalse();
        assertThat(Saturation.of(50, 100, 0.02, blunt, 0.95).saturated()).isTrue();
    }

    @Test
    void theSameItemTwiceIsPerfectlyReliable() {
        Seeds.forEach(random -> {
            var column = Seeds.scores(random, 15, false);
            var y = new double[15][];
            Arrays.setAll(y, m -> new double[] {column[m], column[m]});
            var found = Reliability.of(y);
            assertThat(found.alpha().orElseThrow()).isCloseTo(1, within(1e-9));
            assertThat(found.splitHalf().orElseThrow()).isCloseTo(1, within(1e-9));
            assertThat(found.errorOfMeasurement().orElseThrow()).isCloseTo(0, within(1e-4));
        });
    }

    @Test
    void raggedMatricesAreRefused() {
        assertThatThrownBy(() -> Reliability.of(new double[][] {{1, 0}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model 1");
    }
}
