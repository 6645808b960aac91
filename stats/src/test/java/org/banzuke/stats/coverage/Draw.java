package org.banzuke.stats.coverage;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.banzuke.stats.Clusters;

/** Data of the scenarios' kinds. */
public final class Draw {
    private Draw() {}

    /** Returns n normal deviates. */
    public static double[] normals(SplittableRandom random, int n, double mean, double deviation) {
        var x = new double[n];
        for (var i = 0; i < n; i++) {
            x[i] = mean + deviation * random.nextGaussian();
        }
        return x;
    }

    /** Returns items of the given clusters, each its cluster's normal deviate plus one of its own. */
    public static double[] clustered(SplittableRandom random, Clusters clusters, double between, double within) {
        var w = normals(random, clusters.count(), 0, between);
        var x = normals(random, clusters.items(), 0, within);
        for (var i = 0; i < x.length; i++) {
            x[i] += w[clusters.of(i)];
        }
        return x;
    }

    /** Returns clusters of the given sizes. */
    public static Clusters sizes(int... sizes) {
        var numbers = new int[Arrays.stream(sizes).sum()];
        var at = 0;
        for (var g = 0; g < sizes.length; g++) {
            for (var i = 0; i < sizes[g]; i++) {
                numbers[at++] = g;
            }
        }
        return Clusters.of(numbers, sizes.length);
    }

    /** Returns {@code count} clusters of one size. */
    public static Clusters equal(int count, int size) {
        var sizes = new int[count];
        Arrays.fill(sizes, size);
        return sizes(sizes);
    }

    /** Returns 1 for true. */
    public static double hit(boolean happened) {
        return happened ? 1 : 0;
    }

    /** Returns the number of successes of n at probability p. */
    public static int binomial(SplittableRandom random, int n, double p) {
        var k = 0;
        for (var i = 0; i < n; i++) {
            k += random.nextDouble() < p ? 1 : 0;
        }
        return k;
    }
}
