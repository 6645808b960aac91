package org.banzuke.tasks.metric;

import java.util.Arrays;

/** {@code median}: the upper one of an even number. */
record Median(double[] values) implements Aggregation {
    @Override
    public double over(int[] samples) {
        var sorted = new double[samples.length];
        for (var i = 0; i < sorted.length; i++) {
            sorted[i] = values[samples[i]];
        }
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
