package org.banzuke.stats;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * McNemar's test on discordant pairs: b items only A got right, c only B (Fagerland, Lydersen, Laake 2013). Pure.
 *
 * @param exact min(1, 2·P(Bin(b+c, ½) ≤ min(b, c)))
 * @param midP 2·P(Bin < min) + P(Bin = min), 1 if b = c
 */
public record McNemar(double exact, double midP) {
    /** Returns both p-values. */
    public static McNemar of(int b, int c) {
        var m = b + c;
        if (m == 0) {
            return new McNemar(1, 1);
        }
        var k = Math.min(b, c);
        var binomial = BinomialDistribution.of(m, 0.5);
        var atMost = binomial.cumulativeProbability(k);
        var mid = b == c ? 1 : 2 * atMost - binomial.probability(k);
        return new McNemar(Math.min(1, 2 * atMost), mid);
    }
}
