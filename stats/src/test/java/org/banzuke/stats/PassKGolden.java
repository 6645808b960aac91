package org.banzuke.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.banzuke.stats.repeats.PassK;

/** {@code passk.json}. */
final class PassKGolden {
    private PassKGolden() {}

    static void check(GoldenCase golden) {
        var k = golden.integer("k");
        if (golden.method().equals("pass_k_suite")) {
            var n = golden.integers("n");
            var c = golden.integers("c");
            suite(golden, "pass_at_k", PassK.passAt(n, c, k, Optional.empty(), golden.level()));
            suite(golden, "pass_hat_k", PassK.passAll(n, c, k, Optional.empty(), golden.level()));
            return;
        }
        var at = PassK.passAt(golden.integer("n"), golden.integer("c"), k);
        var all = PassK.passAll(golden.integer("n"), golden.integer("c"), k);
        if (golden.undefined()) {
            assertThat(at).isInstanceOf(Undefined.class);
            assertThat(all).isInstanceOf(Undefined.class);
            return;
        }
        golden.near("pass_at_k", at);
        golden.near("pass_hat_k", all);
    }

    /** The members of one expectation are checked as a case of their own. */
    private static void suite(GoldenCase golden, String name, Estimated found) {
        var part = golden.part(name);
        var estimate = (Estimate) found;
        part.near("value", estimate.value());
        part.near("se", estimate.standardError());
        part.interval("ci_t", found);
        part.finish();
    }
}
