package org.banzuke.stats.active;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import org.banzuke.stats.Flag;
import org.junit.jupiter.api.Test;

class LureTest {
    @Test
    void evenDrawsHaveWeightOne() {
        var q = new double[] {1 / 10.0, 1 / 9.0, 1 / 8.0};
        for (var weight : Lure.weights(10, q)) {
            assertThat(weight).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void allItemsGiveThePlainMeanWithoutError() {
        var found = Lure.estimate(3, new double[] {0.2, 0.9, 1}, new double[] {1, 0, 1}, 0.95);
        assertThat(found.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(found.standardError()).hasValue(0);
    }

    @Test
    void errorIsSaidToBeAnApproximation() {
        var found = Lure.estimate(10, new double[] {0.1, 0.1}, new double[] {1, 0}, 0.95);
        assertThat(found.flags()).containsExactly(Flag.APPROXIMATE_ERROR);
    }

    @Test
    void flooredProposalsSumToOneAndReachEveryItemLeft() {
        var q = Proposal.floored(new double[] {5, 0, 0, 1}, Set.of(0));
        assertThat(Arrays.stream(q).sum()).isCloseTo(1, within(1e-12));
        assertThat(q[0]).isZero();
        assertThat(q[1]).isCloseTo(0.1 / 3, within(1e-12));
    }

    @Test
    void refusesDrawsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lure.weights(1, new double[] {0.5, 0.5}));
        assertThatIllegalArgumentException().isThrownBy(() -> Lure.weights(5, new double[] {0}));
    }
}
