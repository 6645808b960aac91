package org.banzuke.stats;

import java.util.Optional;

/** What a comparison looks at several times, computed once. Confined to one thread. */
final class PairedSample {
    private final double[] d;
    private final Moments first;
    private final Moments second;
    private final Moments differences;
    private final boolean agreed;
    private final Optional<McNemar> mcnemar;

    private PairedSample(ItemScores a, ItemScores b) {
        d = a.minus(b);
        first = a.moments();
        second = b.moments();
        differences = Moments.of(d);
        agreed = count(d, 1) + count(d, -1) == 0;
        mcnemar = a.binary() && b.binary() ? Optional.of(McNemar.of(count(d, 1), count(d, -1))) : Optional.empty();
    }

    private static int count(double[] d, int sign) {
        var count = 0;
        for (var x : d) {
            count += sign * x > 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Pairs two runs' scores.
     *
     * @throws IllegalArgumentException if fewer than two items are common
     */
    static PairedSample of(ItemScores a, ItemScores b) {
        if (a.items() != b.items() || a.items() < 2) {
            throw new IllegalArgumentException("a paired comparison needs at least two common items: " + a.items());
        }
        return new PairedSample(a, b);
    }

    int items() {
        return d.length;
    }

    double[] d() {
        return d;
    }

    Moments first() {
        return first;
    }

    Moments second() {
        return second;
    }

    Moments differences() {
        return differences;
    }

    /** Whether every item has the same score in both runs. */
    boolean agreed() {
        return agreed;
    }

    /** The discordant pairs, where all scores are 0 or 1. */
    Optional<McNemar> mcnemar() {
        return mcnemar;
    }
}
