package org.banzuke.stats.contamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Seeds;
import org.banzuke.stats.Undefined;
import org.junit.jupiter.api.Test;

class ContaminationTest {
    @Test
    void swappingTheSidesFlipsTheGap() {
        Seeds.forEach(random -> {
            var n = 1 + random.nextInt(40);
            var m = 1 + random.nextInt(40);
            var k = random.nextInt(n + 1);
            var l = random.nextInt(m + 1);
            var gap = DirtyCleanGap.ofCounts(k, n, l, m, 0.95);
            var swapped = DirtyCleanGap.ofCounts(l, m, k, n, 0.95);
            var ends = ((Estimate) gap.gap()).interval().orElseThrow();
            assertThat(((Estimate) swapped.gap()).interval().orElseThrow().low())
                    .isCloseTo(-ends.high(), within(1e-12));
            assertThat(swapped.p().orElseThrow()).isCloseTo(gap.p().orElseThrow(), within(1e-9));
        });
    }

    @Test
    void scoresOfAnyKindAreComparedByWelch() {
        var gap = DirtyCleanGap.ofScores(new double[] {0.9, 0.8, 0.95}, new double[] {0.2, 0.3, 0.1, 0.4}, 0.95);
        assertThat(((Estimate) gap.gap()).method()).isEqualTo("gap/Welch-t");
        assertThat(gap.p().orElseThrow()).isLessThan(0.01);
        assertThat(DirtyCleanGap.ofScores(new double[] {1}, new double[] {0, 1}, 0.95)
                        .gap())
                .isInstanceOf(Undefined.class);
        assertThat(DirtyCleanGap.ofScores(new double[] {1, 1}, new double[] {0, 0}, 0.95)
                        .gap())
                .isInstanceOf(Undefined.class);
    }

    @Test
    void shardsThatDoNotVaryHaveNoTest() {
        assertThat(Exchangeability.sharded(new double[] {1}).t()).isInstanceOf(Undefined.class);
        assertThat(Exchangeability.sharded(new double[] {1, 1}).p()).isInstanceOf(Undefined.class);
        assertThatThrownBy(() -> Exchangeability.p(Double.NaN, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anItemIsDirtyWhenTheCorpusHoldsARunOfItAndAShortOneAsAWhole() {
        var items = List.of(new int[] {1, 2, 3, 4, 5}, new int[] {9, 8}, new int[] {2, 3, 9, 9}, new int[0]);
        assertThat(NgramOverlap.dirty(items, List.of(new int[] {7, 2, 3, 4, 9, 8}), 3))
                .containsExactly(true, true, false, false);
        assertThat(NgramOverlap.dirty(items, List.of(new int[] {2, 3, 4}), 4))
                .containsExactly(false, false, false, false);
        assertThatThrownBy(() -> NgramOverlap.dirty(items, List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
