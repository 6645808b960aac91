package org.banzuke.stats.contamination;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** Fisher's exact test of a 2×2 table, two-sided: the sum over all tables no more probable than the one seen. Pure. */
final class FisherExact {
    /** Tables whose probabilities differ by rounding only count as equally probable. */
    private static final double SLACK = 1 + 1e-7;

    private FisherExact() {}

    static double p(int right1, int n1, int right2, int n2) {
        var table = HypergeometricDistribution.of(n1 + n2, right1 + right2, n1);
        var seen = table.probability(right1);
        var p = 0.0;
        for (var k = table.getSupportLowerBound(); k <= table.getSupportUpperBound(); k++) {
            var chance = table.probability(k);
            p += chance <= seen * SLACK ? chance : 0;
        }
        return Math.min(1, p);
    }
}
