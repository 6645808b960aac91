package org.banzuke.api;

/**
 * What a number of a task is made of.
 *
 * @param key its name
 * @param aggregation name of the function from the samples' scores to the number, such as {@code mean}
 * @param higherIsBetter its direction
 * @param range whether scores are 0 or 1, lie in [0, 1], or are any number
 */
public record MetricSpec(MetricKey key, String aggregation, boolean higherIsBetter, Range range) {
    /** What values one sample's score may take. */
    public enum Range {
        ZERO_OR_ONE,
        UNIT_INTERVAL,
        ANY
    }
}
