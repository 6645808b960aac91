package org.banzuke.stats;

import java.util.Optional;
import org.banzuke.stats.repeats.Repeats;

/** {@code repeats.json}. */
final class RepeatsGolden {
    private RepeatsGolden() {}

    static void check(GoldenCase golden) {
        var found = Repeats.of(golden.numbers("x"), golden.clusters("item"), Optional.empty(), golden.level());
        var estimate = (Estimate) found.estimate();
        golden.near("items", found.items());
        golden.near("mean_of_item_means", estimate.value());
        golden.near("se", estimate.standardError());
        golden.near("within_variance", found.withinVariance());
        golden.near("between_variance", found.betweenVariance());
        golden.near("share_of_noise_from_sampling", found.shareFromSampling());
        golden.near("se_if_1_repeats", found.errorWith(1));
        golden.near("se_if_4_repeats", found.errorWith(4));
        golden.near("se_if_16_repeats", found.errorWith(16));
    }
}
