package org.banzuke.stats;

import org.banzuke.stats.diagnostic.Discriminability;
import org.banzuke.stats.diagnostic.Reliability;

/** {@code diagnostics.json}. */
final class DiagnosticsGolden {
    private DiagnosticsGolden() {}

    static void check(GoldenCase golden) {
        if (golden.method().equals("discriminability")) {
            discriminability(golden);
            return;
        }
        var found = Reliability.of(golden.matrix("y"));
        golden.near("alpha_kr20", found.alpha());
        golden.near("split_half_odd_even", found.splitHalf());
        golden.near("spearman_brown", found.spearmanBrown());
        golden.near("sem", found.errorOfMeasurement());
        if (golden.expects("difficulty")) {
            golden.all("items_with_variance", found.varyingItems());
            golden.all(
                    "difficulty",
                    found.difficulty().stream().mapToDouble(Double::doubleValue).toArray());
            golden.all(
                    "item_rest_correlation",
                    found.itemRest().stream().mapToDouble(Quantity::orElseThrow).toArray());
        }
    }

    private static void discriminability(GoldenCase golden) {
        var found = Discriminability.of(golden.matrix("y"), 0.05);
        golden.near("pairs", found.pairs());
        golden.near("separated", found.separated());
        golden.near("share", found.share());
        golden.near("saturated_items", found.saturatedItems());
        golden.near("dead_items", found.deadItems());
    }
}
