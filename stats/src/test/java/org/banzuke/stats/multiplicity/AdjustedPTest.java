package org.banzuke.stats.multiplicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.PairedDifference;
import org.banzuke.stats.Seeds;
import org.junit.jupiter.api.Test;

class AdjustedPTest {
    @Test
    void methodsAreOrderedAndFollowTheOrderOfTheInput() {
        Seeds.forEach(random -> {
            var p = Seeds.scores(random, 12, false);
            var order = Seeds.order(random, 12);
            var holm = AdjustedP.holm(p);
            var hochberg = AdjustedP.benjaminiHochberg(p);
            var yekutieli = AdjustedP.benjaminiYekutieli(p);
            for (var i = 0; i < p.length; i++) {
                assertThat(p[i]).isLessThanOrEqualTo(hochberg[i]);
                assertThat(hochberg[i]).isLessThanOrEqualTo(holm[i]).isLessThanOrEqualTo(yekutieli[i]);
                assertThat(holm[i]).isLessThanOrEqualTo(AdjustedP.bonferroni(p)[i]);
            }
            assertThat(AdjustedP.holm(Seeds.ordered(p, order))).containsExactly(Seeds.ordered(holm, order));
            assertThat(AdjustedP.benjaminiHochberg(Seeds.ordered(p, order)))
                    .containsExactly(Seeds.ordered(hochberg, order));
        });
    }

    @Test
    void whatIsNoPValueIsRefused() {
        assertThatThrownBy(() -> AdjustedP.holm(new double[] {0.1, Double.NaN}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTableHoldsTheSingleComparisonsAndTheSuitesDifference() {
        Seeds.forEach(random -> {
            var scores = new double[3][4][];
            for (var task = 0; task < 3; task++) {
                for (var run = 0; run < 4; run++) {
                    scores[task][run] = Seeds.scores(random, 20, task == 0);
                }
            }
            var none = Collections.nCopies(3, Optional.<Clusters>empty());
            var table = PairedTable.allPairs(scores, none, 0.95, 1);
            assertThat(table).hasSize(6);
            assertThat(table.get(3))
                    .extracting(PairedTable::first, PairedTable::second)
                    .containsExactly(1, 2);
            var one = table.get(3);
            var difference = 0.0;
            for (var task = 0; task < 3; task++) {
                var single = PairedDifference.of(scores[task][1], scores[task][2], Optional.empty(), 0.95, 1);
                assertThat(one.tasks().get(task)).isEqualTo(single);
                assertThat(one.adjusted().get(task)).isGreaterThanOrEqualTo(single.p());
                difference += single.difference() / 3;
            }
            assertThat(one.difference()).isCloseTo(difference, within(1e-12));
        });
    }

    @Test
    void aTableWithoutTasksIsRefused() {
        assertThatThrownBy(() -> PairedTable.allPairs(new double[0][][], List.of(), 0.95, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
