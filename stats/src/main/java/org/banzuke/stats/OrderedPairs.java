package org.banzuke.stats;

/**
 * Ordered pairs (j, k) with the standard error of θ_j−θ_k, as flat arrays: the inner loop of every rank set runs over
 * them once a draw. Pairs without an error are never added. Confined to one thread while it is filled or sifted.
 */
final class OrderedPairs {
    private final int[] first;
    private final int[] second;
    private final float[] inverse;
    private int count;

    OrderedPairs(int capacity) {
        first = new int[capacity];
        second = new int[capacity];
        inverse = new float[capacity];
    }

    void add(int j, int k, double error) {
        if (error > 0) {
            first[count] = j;
            second[count] = k;
            inverse[count] = (float) (1 / error);
            count++;
        }
    }

    /** Returns the largest (x_j−x_k)/SE_jk, at least 0. */
    float largest(float[] x) {
        var largest = 0f;
        for (var p = 0; p < count; p++) {
            largest = Math.max(largest, (x[first[p]] - x[second[p]]) * inverse[p]);
        }
        return largest;
    }

    /** Returns the largest |x_j−x_k|/SE_jk. */
    float largestDistance(float[] x) {
        var largest = 0f;
        for (var p = 0; p < count; p++) {
            largest = Math.max(largest, Math.abs((x[first[p]] - x[second[p]]) * inverse[p]));
        }
        return largest;
    }

    /** What is decided of a pair. */
    @FunctionalInterface
    interface Decision {
        boolean rejected(int j, int k);
    }

    /** Takes out the pairs that are rejected and returns them. */
    OrderedPairs sift(Decision decision) {
        var rejected = new OrderedPairs(count);
        var kept = 0;
        for (var p = 0; p < count; p++) {
            if (decision.rejected(first[p], second[p])) {
                rejected.append(this, p);
            } else {
                move(p, kept);
                kept++;
            }
        }
        count = kept;
        return rejected;
    }

    private void append(OrderedPairs from, int p) {
        first[count] = from.first[p];
        second[count] = from.second[p];
        inverse[count] = from.inverse[p];
        count++;
    }

    private void move(int from, int to) {
        first[to] = first[from];
        second[to] = second[from];
        inverse[to] = inverse[from];
    }

    int count() {
        return count;
    }

    int first(int p) {
        return first[p];
    }

    int second(int p) {
        return second[p];
    }
}
