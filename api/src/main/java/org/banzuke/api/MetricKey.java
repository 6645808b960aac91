package org.banzuke.api;

/**
 * Names one number of a task: a metric over the answers of one filter; {@code toString} gives {@code acc,none}.
 *
 * @param metric name of the metric, without a comma
 * @param filter name of the filter pipeline, {@code none} where the task names none
 */
public record MetricKey(String metric, String filter) implements Comparable<MetricKey> {
    public MetricKey {
        if (metric.isEmpty() || metric.indexOf(',') >= 0 || filter.isEmpty()) {
            throw new IllegalArgumentException("not a metric key: " + metric + "," + filter);
        }
    }

    /** Reads {@code metric,filter}. */
    public static MetricKey parse(String text) {
        var comma = text.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("metric key has no ',': " + text);
        }
        return new MetricKey(text.substring(0, comma), text.substring(comma + 1));
    }

    @Override
    public int compareTo(MetricKey other) {
        var byMetric = metric.compareTo(other.metric);
        return byMetric != 0 ? byMetric : filter.compareTo(other.filter);
    }

    @Override
    public String toString() {
        return metric + "," + filter;
    }
}
