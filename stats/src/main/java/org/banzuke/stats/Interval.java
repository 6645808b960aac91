package org.banzuke.stats;

/**
 * A confidence interval.
 *
 * @param low lower end
 * @param high upper end, not below {@code low}
 * @param level its level, in (0, 1)
 */
public record Interval(double low, double high, double level) {
    public Interval {
        if (!(low <= high && level > 0 && level < 1)) {
            throw new IllegalArgumentException("not an interval: [" + low + ", " + high + "] at " + level);
        }
    }

    /** Returns the interval of {@code value ± reach}. */
    public static Interval around(double value, double reach, double level) {
        return new Interval(value - reach, value + reach, level);
    }

    /** Returns whether a value lies in it, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
