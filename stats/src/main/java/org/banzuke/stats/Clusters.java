package org.banzuke.stats;

import java.util.HashMap;
import java.util.List;

/**
 * Which items belong together, as indices 0 … G−1 in the order of first appearance. Immutable.
 */
public final class Clusters {
    private final int[] of;
    private final int[] sizes;

    private Clusters(int[] of, int[] sizes) {
        this.of = of;
        this.sizes = sizes;
    }

    /** Returns the clusters of labels, one label an item. */
    public static Clusters of(List<String> labels) {
        var numbers = new HashMap<String, Integer>();
        var of = new int[labels.size()];
        for (var i = 0; i < of.length; i++) {
            of[i] = numbers.computeIfAbsent(labels.get(i), _ -> numbers.size());
        }
        return of(of, numbers.size());
    }

    /** Returns the clusters of numbers 0 … {@code count}−1, one number an item. */
    public static Clusters of(int[] numbers, int count) {
        var sizes = new int[count];
        for (var number : numbers) {
            sizes[number]++;
        }
        return new Clusters(numbers.clone(), sizes);
    }

    /** Returns the clusters of any numbers, one number an item. */
    public static Clusters ofNumbers(int[] numbers) {
        var renumbered = new HashMap<Integer, Integer>();
        var of = new int[numbers.length];
        for (var i = 0; i < of.length; i++) {
            of[i] = renumbered.computeIfAbsent(numbers[i], _ -> renumbered.size());
        }
        return of(of, renumbered.size());
    }

    /** Returns the number of clusters. */
    public int count() {
        return sizes.length;
    }

    /** Returns the number of items. */
    public int items() {
        return of.length;
    }

    /** Returns the number of items of a cluster. */
    public int size(int cluster) {
        return sizes[cluster];
    }

    /** Returns the cluster of an item. */
    public int of(int item) {
        return of[item];
    }

    /** Returns the mean over each cluster. */
    public double[] means(double[] x) {
        var means = sums(x);
        for (var g = 0; g < means.length; g++) {
            means[g] /= sizes[g];
        }
        return means;
    }

    /** Returns whether every item stands alone. */
    public boolean singletons() {
        return sizes.length == of.length;
    }

    /** Returns the sum over each cluster. */
    public double[] sums(double[] x) {
        var sums = new double[sizes.length];
        for (var i = 0; i < of.length; i++) {
            sums[of[i]] += x[i];
        }
        return sums;
    }
}
