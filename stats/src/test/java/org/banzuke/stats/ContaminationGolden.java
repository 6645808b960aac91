package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.banzuke.stats.contamination.DirtyCleanGap;
import org.banzuke.stats.contamination.Exchangeability;

/** {@code contamination.json}. */
final class ContaminationGolden {
    private ContaminationGolden() {}

    static void check(GoldenCase golden) {
        switch (golden.method()) {
            case "dirty_clean_gap" -> gap(golden);
            case "exchangeability" ->
                golden.near(
                        "p", Exchangeability.p(golden.number("canonical_logprob"), golden.numbers("shuffled_logprob")));
            case "sharded_exchangeability" -> {
                var found = Exchangeability.sharded(golden.numbers("shard_differences"));
                golden.near("mean", found.mean());
                golden.near("t", found.t());
                golden.near("p", found.p());
            }
            default -> throw new AssertionError(golden.method());
        }
    }

    private static void gap(GoldenCase golden) {
        var dirty = golden.integers("dirty");
        var clean = golden.integers("clean");
        var found = DirtyCleanGap.ofCounts(dirty[0], dirty[1], clean[0], clean[1], golden.level());
        if (golden.undefined()) {
            assertThat(found.gap()).isInstanceOf(Undefined.class);
            assertThat(found.p()).isInstanceOf(Undefined.class);
            return;
        }
        golden.near("gap", ((Estimate) found.gap()).value());
        golden.interval("ci_newcombe", found.gap());
        golden.near("fisher_p", found.p());
    }
}
