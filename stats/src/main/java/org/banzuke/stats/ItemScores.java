package org.banzuke.stats;

/** One run's scores with what every comparison asks of them, so that many comparisons ask once. Immutable. */
public final class ItemScores {
    private final double[] scores;
    private final Moments moments;
    private final boolean binary;

    private ItemScores(double[] scores) {
        this.scores = scores;
        moments = Moments.of(scores);
        binary = DefaultEstimate.binary(scores);
    }

    /**
     * Copies scores, one an item.
     *
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public static ItemScores of(double[] scores) {
        return new ItemScores(scores.clone());
    }

    /** Returns the number of items. */
    public int items() {
        return scores.length;
    }

    /** Returns the score of an item. */
    public double score(int item) {
        return scores[item];
    }

    /** Returns mean and spread. */
    public Moments moments() {
        return moments;
    }

    /** Returns whether every score is 0 or 1. */
    public boolean binary() {
        return binary;
    }

    /** Returns a−b item by item; both have the same number of items. */
    double[] minus(ItemScores other) {
        var d = new double[scores.length];
        for (var i = 0; i < d.length; i++) {
            d[i] = scores[i] - other.scores[i];
        }
        return d;
    }
}
