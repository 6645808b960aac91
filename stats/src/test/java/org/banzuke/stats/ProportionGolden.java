package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** {@code proportion.json}. */
final class ProportionGolden {
    private ProportionGolden() {}

    static void check(GoldenCase golden) {
        var k = golden.integer("successes");
        var n = golden.integer("n");
        if (golden.method().equals("wilson_clustered")) {
            clustered(golden, k, n);
            return;
        }
        if (golden.undefined()) {
            assertThat(Proportions.wilson(k, n, golden.level())).isInstanceOf(Undefined.class);
            return;
        }
        for (var kind : ProportionInterval.values()) {
            golden.interval(kind.name().toLowerCase(Locale.ROOT), kind.of(k, n, golden.level()));
        }
        golden.interval("wilson", Proportions.wilson(k, n, golden.level()));
        golden.interval("clopper_pearson", Proportions.guaranteed(k, n, golden.level()));
    }

    private static void clustered(GoldenCase golden, int k, int n) {
        var se = golden.number("se_cluster");
        var clusters = golden.integer("clusters");
        golden.near("n_effective", Proportions.effectiveSize(k, n, se, clusters, 0.2));
        golden.interval("interval", Proportions.wilsonClustered(k, n, se, clusters, golden.level()));
    }
}
