package org.banzuke.stats;

import java.util.function.IntToDoubleFunction;

/** Compensated sums (Neumaier 1974): the same bytes for the same order of items. Pure. */
public final class Sums {
    private Sums() {}

    /** Returns Σx. */
    public static double of(double[] x) {
        var sum = new Neumaier();
        for (var value : x) {
            sum.add(value);
        }
        return sum.total();
    }

    /** Returns Σ term(i), i = 0 … n−1. */
    public static double of(int n, IntToDoubleFunction term) {
        var sum = new Neumaier();
        for (var i = 0; i < n; i++) {
            sum.add(term.applyAsDouble(i));
        }
        return sum.total();
    }

    /** Returns the mean. */
    public static double mean(double[] x) {
        return of(x) / x.length;
    }

    /** Refuses NaN and infinities. */
    public static void requireFinite(double[] x) {
        for (var i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException("score " + i + " is not finite: " + x[i]);
            }
        }
    }

    /** Returns whether the items do not vary: sd ≤ 1e−12·max|x|. */
    public static boolean constant(double[] x) {
        return x.length == 0 || Moments.of(x).constant();
    }
}
