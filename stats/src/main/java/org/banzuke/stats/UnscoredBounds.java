package org.banzuke.stats;

/**
 * What the mean could have been had every planned item been scored: [Σs/N, (Σs+N−n)/N], all missing ones wrong or right.
 *
 * @param worst mean if every missing item were 0
 * @param best mean if every missing item were 1
 * @param planned number of planned items N
 * @param scored number of scored items n
 */
public record UnscoredBounds(double worst, double best, int planned, int scored) {
    private static final double NEGLIGIBLE = 0.01;

    /**
     * Returns the bounds.
     *
     * @param s scores, each in [0, 1]
     * @throws IllegalArgumentException if a score is outside, no item was planned, or more are scored than planned
     */
    public static UnscoredBounds of(double[] s, int planned) {
        for (var score : s) {
            if (!(score >= 0 && score <= 1)) {
                throw new IllegalArgumentException("bounds need scores in [0, 1]: " + score);
            }
        }
        if (planned < 1 || planned < s.length) {
            throw new IllegalArgumentException(s.length + " of " + planned + " planned items scored");
        }
        var sum = Sums.of(s);
        return new UnscoredBounds(sum / planned, (sum + planned - s.length) / planned, planned, s.length);
    }

    /** Returns whether so many items are missing that the bounds belong beside the number: more than 1 %. */
    public boolean shown() {
        return planned - scored > NEGLIGIBLE * planned;
    }
}
