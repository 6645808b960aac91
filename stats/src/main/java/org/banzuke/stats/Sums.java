package org.banzuke.stats;

import java.util.function.IntToDoubleFunction;

/** Compensated sums (Neumaier 1974): the same bytes for the same order of items. Pure. */
public final class Sums {
    private Sums() {}

    /** Returns Σx. */
    public static double of(double[] x) {
        return of(x.length, i -> x[i]);
    }

    /** Returns Σ term(i), i = 0 … n−1. */
    public static double of(int n, IntToDoubleFunction term) {
        var sum = 0.0;
        var lost = 0.0;
        for (var i = 0; i < n; i++) {
            var x = term.applyAsDouble(i);
            var next = sum + x;
            lost += Math.abs(sum) >= Math.abs(x) ? (sum - next) + x : (x - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** Returns the mean. */
    public static double mean(double[] x) {
        return of(x) / x.length;
    }

    /** Returns Σ(x−c)², c their mean. */
    public static double squares(double[] x) {
        var c = mean(x);
        return of(x.length, i -> (x[i] - c) * (x[i] - c));
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
        var largest = 0.0;
        for (var value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return x.length < 2 || Math.sqrt(squares(x) / (x.length - 1)) <= 1e-12 * largest;
    }
}
