package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code mean.json}. */
final class MeanGolden {
    private MeanGolden() {}

    static void check(GoldenCase golden) {
        var x = golden.numbers("x");
        var t = Means.estimate(x, golden.level());
        var z = Means.normal(x, golden.level());
        if (golden.undefined()) {
            assertThat(t).isInstanceOf(Undefined.class);
            assertThat(z).isInstanceOf(Undefined.class);
            return;
        }
        var estimate = (Estimate) t;
        golden.near("n", estimate.n());
        golden.near("mean", estimate.value());
        golden.near("sd", Quantity.of(Moments.of(x).deviation()));
        golden.near("se", estimate.standardError());
        golden.interval("t", t);
        golden.interval("z", z);
        golden.flag(estimate.flags());
    }
}
