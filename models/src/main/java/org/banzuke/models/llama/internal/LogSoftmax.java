package org.banzuke.models.llama.internal;

/**
 * A row of logits, ready to be asked for log-probabilities: ln p(t) = x_t − m − ln Σ exp(x_i − m), m the largest logit,
 * summed in doubles. Confined to one thread.
 */
final class LogSoftmax {
    private static final int STEPS = 256;
    private static final double SCALE = STEPS / Math.log(2);
    private static final double[] POWERS = powers();
    /** Terms below exp(−45) are less than 3e-20 of the sum each. */
    private static final float NEGLIGIBLE = -45;

    private final float[] row;
    private int best;
    private double logSum;

    LogSoftmax(int vocabulary) {
        row = new float[vocabulary];
    }

    /** Returns the array to fill before {@link #ready}. */
    float[] row() {
        return row;
    }

    /** Takes what stands in the row now. */
    LogSoftmax ready() {
        best = argmax(row);
        var max = row[best];
        var sum = 0.0;
        for (var x : row) {
            var d = x - max;
            if (d > NEGLIGIBLE) {
                sum += exp(d);
            }
        }
        logSum = max + Math.log(sum);
        return this;
    }

    /** Returns the natural logarithm of the token's probability, at most 0. */
    double of(int token) {
        return Math.min(0, row[token] - logSum);
    }

    /** Returns the likeliest token, the lowest id winning ties. */
    int best() {
        return best;
    }

    private static int argmax(float[] row) {
        var max = Float.NEGATIVE_INFINITY;
        for (var x : row) {
            max = Math.max(max, x);
        }
        for (var i = 0; i < row.length; i++) {
            if (row[i] == max) {
                return i;
            }
        }
        throw new IllegalStateException("a row of logits holds no number");
    }

    /**
     * Returns exp(d) for −45 < d ≤ 0 with a relative error below 1e-13: d = (k·256 + i)·ln 2/256 + r, so that
     * exp(d) = 2^k · 2^(i/256) · exp(r) with |r| ≤ ln 2/512, and four terms of the series do.
     */
    static double exp(double d) {
        var n = (int) Math.floor(d * SCALE + 0.5);
        var r = d - n / SCALE;
        var series = 1 + r * (1 + r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24))));
        var power = Double.longBitsToDouble((long) (1023 + (n >> 8)) << 52);
        return POWERS[n & (STEPS - 1)] * series * power;
    }

    private static double[] powers() {
        var table = new double[STEPS];
        for (var i = 0; i < STEPS; i++) {
            table[i] = Math.pow(2, (double) i / STEPS);
        }
        return table;
    }
}
