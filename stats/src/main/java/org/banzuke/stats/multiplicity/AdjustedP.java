package org.banzuke.stats.multiplicity;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * p-values adjusted for their number m: monotone, at most 1, in the order given; ties share, and none of none is none.
 * Holm (1979) for claims, Benjamini and Hochberg (1995) for tables, Benjamini and Yekutieli (2001) whatever the
 * dependence. Pure.
 */
public final class AdjustedP {
    private AdjustedP() {}

    /** Returns min(1, m·p). */
    public static double[] bonferroni(double[] p) {
        require(p);
        var adjusted = new double[p.length];
        for (var i = 0; i < p.length; i++) {
            adjusted[i] = Math.min(1, p.length * p[i]);
        }
        return adjusted;
    }

    /** Returns max_{j≤i} (m−j+1)·p_(j): the chance of one false claim or more stays below the level. */
    public static double[] holm(double[] p) {
        require(p);
        var order = ascending(p);
        var adjusted = new double[p.length];
        var largest = 0.0;
        for (var i = 0; i < order.length; i++) {
            largest = Math.max(largest, (p.length - i) * p[order[i]]);
            adjusted[order[i]] = Math.min(1, largest);
        }
        return adjusted;
    }

    /** Returns min_{j≥i} m·p_(j)/j: the expected share of false rows stays below the level. */
    public static double[] benjaminiHochberg(double[] p) {
        return stepUp(p, 1);
    }

    /** Returns Benjamini and Hochberg's times Σ1/i. */
    public static double[] benjaminiYekutieli(double[] p) {
        var factor = 0.0;
        for (var i = 1; i <= p.length; i++) {
            factor += 1.0 / i;
        }
        return stepUp(p, factor);
    }

    private static double[] stepUp(double[] p, double factor) {
        require(p);
        var order = ascending(p);
        var adjusted = new double[p.length];
        var smallest = 1.0;
        for (var i = order.length - 1; i >= 0; i--) {
            smallest = Math.min(smallest, factor * p.length / (i + 1) * p[order[i]]);
            adjusted[order[i]] = smallest;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        return IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void require(double[] p) {
        for (var value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("not a p-value: " + value);
            }
        }
    }
}
