package org.banzuke.stats;

import java.util.OptionalDouble;

/**
 * The exact distribution of Σ ε_g d_g, ε_g = ±1 with probability ½, where all d_g are whole multiples of a unit, by
 * dynamic programming over the reachable sums (Pagano, Tritchler 1983). Pure.
 */
final class SignedSums {
    private static final double LARGEST_SUM = 1e5;
    private static final double MOST_STEPS = 5e7;

    private SignedSums() {}

    /** Returns P(|Σ ε_g d_g| ≥ |Σ d_g|), or empty if there is no common unit or the table would be too large. */
    static OptionalDouble tail(double[] d) {
        var smallest = Double.POSITIVE_INFINITY;
        for (var x : d) {
            smallest = x == 0 ? smallest : Math.min(smallest, Math.abs(x));
        }
        if (smallest == Double.POSITIVE_INFINITY) {
            return OptionalDouble.of(1);
        }
        var found = tail(d, smallest);
        return found.isPresent() ? found : tail(d, 1);
    }

    private static OptionalDouble tail(double[] d, double unit) {
        var steps = new int[d.length];
        var reach = 0.0;
        for (var g = 0; g < d.length; g++) {
            var whole = Math.rint(d[g] / unit);
            reach += Math.abs(whole);
            if (Math.abs(d[g] / unit - whole) > 1e-9 || reach > LARGEST_SUM) {
                return OptionalDouble.empty();
            }
            steps[g] = (int) whole;
        }
        return reach * d.length > MOST_STEPS ? OptionalDouble.empty() : OptionalDouble.of(tail(steps, (int) reach));
    }

    private static double tail(int[] steps, int reach) {
        var chance = new double[2 * reach + 1];
        chance[reach] = 1;
        var observed = 0;
        for (var step : steps) {
            observed += step;
            chance = step == 0 ? chance : flipped(chance, Math.abs(step));
        }
        var tail = 0.0;
        for (var sum = Math.abs(observed); sum <= reach; sum++) {
            tail += chance[reach + sum] + (sum == 0 ? 0 : chance[reach - sum]);
        }
        return Math.min(1, tail);
    }

    private static double[] flipped(double[] chance, int step) {
        var next = new double[chance.length];
        for (var i = 0; i < chance.length; i++) {
            if (chance[i] > 0) {
                next[i - step] += chance[i] / 2;
                next[i + step] += chance[i] / 2;
            }
        }
        return next;
    }
}
