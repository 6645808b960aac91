package org.banzuke.stats.agreement;

/** What the numbers of a rating mean, and with it how far apart two of them are (Krippendorff 2011). */
public enum RatingLevel {
    /** Names: equal or not. */
    NOMINAL,
    /** An order: the distance is the number of ratings between, half of those at the ends. */
    ORDINAL,
    /** Differences: (c−k)². */
    INTERVAL,
    /** Ratios: ((c−k)/(c+k))². */
    RATIO;

    /**
     * Returns the squared distance of values number {@code low} and {@code high}.
     *
     * @param values all values, in order
     * @param totals how often each occurs
     */
    double squared(double[] values, double[] totals, int low, int high) {
        return switch (this) {
            case NOMINAL -> 1;
            case ORDINAL -> ordinal(totals, low, high);
            case INTERVAL -> square(values[high] - values[low]);
            case RATIO -> square((values[high] - values[low]) / (values[high] + values[low]));
        };
    }

    private static double ordinal(double[] totals, int low, int high) {
        var between = -(totals[low] + totals[high]) / 2;
        for (var g = low; g <= high; g++) {
            between += totals[g];
        }
        return square(between);
    }

    private static double square(double x) {
        return x * x;
    }
}
