package org.banzuke.stats.power;

import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.banzuke.stats.McNemar;

/**
 * Power of McNemar's test by enumeration of the trinomial: m discordant of n items, b of them won, each pair of counts
 * weighted by its probability. Pure.
 */
public final class McNemarPower {
    private McNemarPower() {}

    /** Returns the power of the exact test. */
    public static double exact(int n, double pB, double pC, double alpha) {
        return of(n, pB, pC, alpha, McNemar::exact);
    }

    /** Returns the power of the mid-p test. */
    public static double midP(int n, double pB, double pC, double alpha) {
        return of(n, pB, pC, alpha, McNemar::midP);
    }

    /**
     * Returns the probability that a p-value is at most α.
     *
     * @param n number of items
     * @param pB probability that only the first is right
     * @param pC probability that only the second is right
     * @param p the p-value of a table; 1 where nothing is discordant
     */
    public static double of(int n, double pB, double pC, double alpha, ToDoubleFunction<McNemar> p) {
        if (!(n >= 1 && pB >= 0 && pC >= 0 && pB + pC > 0 && pB + pC <= 1 && alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("not a table's probabilities: " + pB + ", " + pC + ", n = " + n);
        }
        var discordant = BinomialDistribution.of(n, pB + pC);
        var power = 0.0;
        for (var m = 1; m <= n; m++) {
            var won = BinomialDistribution.of(m, pB / (pB + pC));
            var rejected = 0.0;
            for (var b = 0; b <= m; b++) {
                rejected += p.applyAsDouble(McNemar.of(b, m - b)) <= alpha ? won.probability(b) : 0;
            }
            power += discordant.probability(m) * rejected;
        }
        return power;
    }
}
