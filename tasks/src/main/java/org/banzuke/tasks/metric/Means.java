package org.banzuke.tasks.metric;

/** {@code mean} and {@code nanmean}. */
record Means(double[] values, boolean withoutNan) implements Aggregation {
    @Override
    public double over(int[] samples) {
        var sum = 0.0;
        var count = 0;
        for (var i : samples) {
            if (!withoutNan || !Double.isNaN(values[i])) {
                sum += values[i];
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }
}
