package org.banzuke.stats;

import org.banzuke.stats.multiplicity.AdjustedP;

/** {@code multiplicity.json}. */
final class MultiplicityGolden {
    private static final long SEED = 20261124;

    private MultiplicityGolden() {}

    static void check(GoldenCase golden) {
        switch (golden.method()) {
            case "adjust_p" -> adjusted(golden);
            case "max_t_all_pairs" ->
                golden.near("critical_value", MaxT.allPairs(golden.matrix("covariance"), golden.level(), SEED));
            case "max_t_components" ->
                golden.near("critical_value", MaxT.components(golden.matrix("covariance"), golden.level(), SEED));
            default -> throw new AssertionError(golden.method());
        }
    }

    private static void adjusted(GoldenCase golden) {
        var p = golden.numbers("p");
        golden.all("holm", AdjustedP.holm(p));
        golden.all("bh", AdjustedP.benjaminiHochberg(p));
        golden.all("by", AdjustedP.benjaminiYekutieli(p));
        golden.all("bonferroni", AdjustedP.bonferroni(p));
    }
}
