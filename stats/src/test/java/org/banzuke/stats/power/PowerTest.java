package org.banzuke.stats.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.banzuke.stats.NoncentralT;
import org.banzuke.stats.PairedPower;
import org.banzuke.stats.Quantiles;
import org.junit.jupiter.api.Test;

class PowerTest {
    @Test
    void withoutAShiftTheNoncentralDistributionIsStudents() {
        for (var df : new double[] {1, 2.5, 10, 400}) {
            for (var t : new double[] {-3, -0.4, 0, 1.7}) {
                assertThat(NoncentralT.cumulative(t, df, 0))
                        .isCloseTo(Quantiles.studentCumulative(t, df), within(1e-9));
            }
        }
    }

    @Test
    void theNumberOfItemsAndTheEffectAreInverse() {
        for (var n : new int[] {8, 30, 49, 50, 800}) {
            var effect = PairedPower.detectable(0.4, n, 0.05, 0.8);
            assertThat(PairedPower.requiredItems(0.4, effect * (1 + 1e-9), 0.05, 0.8))
                    .isBetween(n - 1, n + 1);
        }
    }

    @Test
    void belowFiftyItemsStudentPromisesLess() {
        assertThat(PairedPower.detectable(0.4, 20, 0.05, 0.8))
                .isGreaterThan(PairedPower.detectableNormal(0.4, 20, 0.05, 0.8));
        assertThat(PairedPower.detectable(0.4, 50, 0.05, 0.8))
                .isEqualTo(PairedPower.detectableNormal(0.4, 50, 0.05, 0.8));
    }

    @Test
    void moreItemsMorePowerAndTheEffectScales() {
        assertThat(PairedPower.powerStudent(0.4, 40, 0.2, 0.05))
                .isGreaterThan(PairedPower.powerStudent(0.4, 30, 0.2, 0.05));
        assertThat(PairedPower.detectable(4, 25, 0.05, 0.9))
                .isCloseTo(10 * PairedPower.detectable(0.4, 25, 0.05, 0.9), within(1e-9));
        assertThat(PairedPower.detectable(0, 25, 0.05, 0.9)).isZero();
    }

    @Test
    void midPHasMorePowerThanExactAndBothMoreThanAlphaUnderAnEffect() {
        var exact = McNemarPower.exact(60, 0.25, 0.05, 0.05);
        assertThat(McNemarPower.midP(60, 0.25, 0.05, 0.05)).isGreaterThan(exact);
        assertThat(exact).isGreaterThan(0.05);
    }

    @Test
    void clustersOfOneCostNothingAndRepeatsSaveItems() {
        assertThat(ClusteredPower.requiredItems(0.4, 0.03, 1, 0.9, 0.05, 0.8))
                .isEqualTo(PairedPower.requiredNormal(0.4, 0.03, 0.05, 0.8));
        var once = new RepeatPlan(0.02, 0.1, 0.1, 1, 1);
        var often = new RepeatPlan(0.02, 0.1, 0.1, 8, 8);
        assertThat(often.requiredItems(0.03, 0.05, 0.8)).isLessThan(once.requiredItems(0.03, 0.05, 0.8));
        assertThat(often.detectable(300, 0.05, 0.8)).isLessThan(once.detectable(300, 0.05, 0.8));
    }

    @Test
    void theGuessBeforeARunIsWidestAtOneHalf() {
        assertThat(PairedPower.guessedDeviation(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(PairedPower.guessedDeviation(0.9)).isLessThan(0.5);
    }

    @Test
    void plansThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> PairedPower.requiredItems(0.4, 0, 0.05, 0.8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive");
        assertThatThrownBy(() -> PairedPower.detectable(0.4, 100, 0.05, 0.025))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PairedPower.detectable(Double.NaN, 100, 0.05, 0.8))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnpairedPower.ofShares(0.5, 0.5, 10, 0.05))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
