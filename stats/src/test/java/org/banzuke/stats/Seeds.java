package org.banzuke.stats;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Seeded generators for properties: the same cases on every machine. */
public final class Seeds {
    private Seeds() {}

    /** Tries a property with many generators; a failure names its seed. */
    public static void forEach(Consumer<SplittableRandom> property) {
        for (var seed = 1; seed <= 50; seed++) {
            try {
                property.accept(new SplittableRandom(seed));
            } catch (AssertionError e) {
                throw new AssertionError("with seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Returns n scores in [0, 1], or 0 and 1 only. */
    public static double[] scores(SplittableRandom random, int n, boolean binary) {
        return IntStream.range(0, n)
                .mapToDouble(_ -> binary ? random.nextInt(2) : random.nextDouble())
                .toArray();
    }

    /** Returns clusters of random sizes, at least two, none empty. */
    public static Clusters clusters(SplittableRandom random, int items) {
        var count = 2 + random.nextInt(items / 2);
        return Clusters.of(
                IntStream.range(0, items)
                        .map(i -> i < count ? i : random.nextInt(count))
                        .toArray(),
                count);
    }

    /** Returns a random order of 0 … n−1. */
    public static int[] order(SplittableRandom random, int n) {
        var order = IntStream.range(0, n).toArray();
        for (var i = n - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** Returns x in another order. */
    public static double[] ordered(double[] x, int[] order) {
        return IntStream.of(order).mapToDouble(i -> x[i]).toArray();
    }

    /** Returns clusters of items in another order. */
    public static Clusters ordered(Clusters clusters, int[] order) {
        return Clusters.ofNumbers(IntStream.of(order).map(clusters::of).toArray());
    }

    /** Returns a·x+b. */
    public static double[] scaled(double[] x, double a, double b) {
        return IntStream.range(0, x.length).mapToDouble(i -> a * x[i] + b).toArray();
    }
}
