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

    private PairedSample(double[] a, double[] b) {
        d = new double[a.length];
        var same = true;
        for (var i = 0; i < d.length; i++) {
            d[i] = a[i] - b[i];
            same &= a[i] == b[i];
        }
        agreed = same;
        first = Moments.of(a);
        second = Moments.of(b);
        differences = Moments.of(d);
        mcnemar = DefaultEstimate.binary(a) && DefaultEstimate.binary(b)
                ? Optional.of(McNemar.of(a, b))
                : Optional.empty();
    }

    /**
     * Pairs two runs' scores.
     *
     * @throws IllegalArgumentException if fewer than two items are common, or a score is not finite
     */
    static PairedSample of(double[] a, double[] b) {
        if (a.length != b.length || a.length < 2) {
            throw new IllegalArgumentException("a paired comparison needs at least two common items: " + a.length);
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
