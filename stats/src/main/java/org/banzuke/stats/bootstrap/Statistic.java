package org.banzuke.stats.bootstrap;

import java.util.Arrays;
import org.banzuke.stats.Clusters;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Sums;

/**
 * A number computed from units drawn with replacement: items, pairs or clusters. What belongs together is one unit, so a
 * pair is never drawn apart. Pure, and called by several threads.
 */
@FunctionalInterface
public interface Statistic {
    /**
     * Returns the number for a resample.
     *
     * @param drawn indexes of the units drawn; not to be kept or changed
     */
    double of(int[] drawn);

    /** Returns the mean of x. */
    static Statistic mean(double[] x) {
        Sums.requireFinite(x);
        return drawn -> {
            // Plain sums in four lanes: a resample's error is far above what compensation would save.
            var whole = drawn.length & ~3;
            var a = 0.0;
            var b = 0.0;
            var c = 0.0;
            var d = 0.0;
            for (var i = 0; i < whole; i += 4) {
                a += x[drawn[i]];
                b += x[drawn[i + 1]];
                c += x[drawn[i + 2]];
                d += x[drawn[i + 3]];
            }
            for (var i = whole; i < drawn.length; i++) {
                a += x[drawn[i]];
            }
            return (a + b + (c + d)) / drawn.length;
        };
    }

    /** Returns the median of x. */
    static Statistic median(double[] x) {
        Sums.requireFinite(x);
        return drawn -> {
            var sample = picked(x, drawn);
            Arrays.sort(sample);
            return Quantiles.ofSorted(sample, 0.5);
        };
    }

    /** Returns the standard deviation of x, with n−1. */
    static Statistic deviation(double[] x) {
        Sums.requireFinite(x);
        return drawn -> Moments.of(picked(x, drawn)).deviation();
    }

    /** Returns Σ sums/Σ sizes over clusters drawn whole; its units are the clusters. */
    static Statistic clusterMean(double[] x, Clusters clusters) {
        Sums.requireFinite(x);
        var sums = clusters.sums(x);
        return drawn -> {
            var sum = 0.0;
            var size = 0;
            for (var g : drawn) {
                sum += sums[g];
                size += clusters.size(g);
            }
            return sum / size;
        };
    }

    private static double[] picked(double[] x, int[] drawn) {
        var sample = new double[drawn.length];
        for (var i = 0; i < sample.length; i++) {
            sample[i] = x[drawn[i]];
        }
        return sample;
    }
}
