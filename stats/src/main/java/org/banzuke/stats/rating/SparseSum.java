package org.banzuke.stats.rating;

/** A sum of vectors with few entries. Confined to one thread. */
final class SparseSum {
    private final double[] sum;
    private final boolean[] touched;
    private final int[] entries;
    private int count;

    SparseSum(int size) {
        sum = new double[size];
        touched = new boolean[size];
        entries = new int[size];
    }

    void add(int entry, double value) {
        if (!touched[entry]) {
            touched[entry] = true;
            entries[count++] = entry;
        }
        sum[entry] += value;
    }

    /** Adds uu'·{@code scale}, u the sum so far, and starts again. */
    void squareInto(double[][] g, double scale) {
        for (var i = 0; i < count; i++) {
            for (var j = 0; j < count; j++) {
                g[entries[i]][entries[j]] += scale * sum[entries[i]] * sum[entries[j]];
            }
        }
        for (var i = 0; i < count; i++) {
            sum[entries[i]] = 0;
            touched[entries[i]] = false;
        }
        count = 0;
    }
}
