package org.banzuke.engine.canary;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * Whether the fresh answers to one canary differ from the old ones.
 *
 * @param chance most probability of that if all came from one model; see {@link CanaryRule}
 */
record Difference(boolean differs, double chance) {
    private static final Difference UNKNOWN = new Difference(false, 0);

    /** Compares texts: they differ if none is on both sides. */
    static Difference ofTexts(List<String> old, List<String> fresh) {
        if (old.isEmpty() || fresh.isEmpty()) {
            return UNKNOWN;
        }
        var counts = new HashMap<String, Integer>();
        old.forEach(text -> counts.merge(text, 1, Integer::sum));
        fresh.forEach(text -> counts.merge(text, 1, Integer::sum));
        var known = new HashSet<>(old);
        return new Difference(
                fresh.stream().noneMatch(known::contains),
                sets(counts.values(), fresh.size()) / choose(old.size() + fresh.size(), fresh.size()));
    }

    /** Compares numbers: they differ if one side lies wholly above the other, by more than the tolerance. */
    static Difference ofNumbers(double[] old, double[] fresh, double tolerance) {
        if (old.length == 0 || fresh.length == 0) {
            return UNKNOWN;
        }
        var above = least(fresh) - most(old);
        var below = least(old) - most(fresh);
        return new Difference(
                Math.max(above, below) > tolerance, Math.min(1, 2 / choose(old.length + fresh.length, fresh.length)));
    }

    /** Returns the probability that as many canaries differ by chance as do, or more (Poisson–binomial). */
    static double tail(List<Difference> canaries) {
        var sums = new double[canaries.size() + 1];
        sums[0] = 1;
        for (var canary : canaries) {
            for (var k = sums.length - 1; k >= 0; k--) {
                sums[k] = sums[k] * (1 - canary.chance) + (k > 0 ? sums[k - 1] * canary.chance : 0);
            }
        }
        var differ = (int) canaries.stream().filter(Difference::differs).count();
        return Arrays.stream(sums, differ, sums.length).sum();
    }

    /** Returns how many sets of groups have {@code size} members in all. */
    private static double sets(Collection<Integer> groups, int size) {
        var ways = new double[size + 1];
        ways[0] = 1;
        for (int group : groups) {
            for (var k = size; k >= group; k--) {
                ways[k] += ways[k - group];
            }
        }
        return ways[size];
    }

    private static double choose(int n, int k) {
        var ways = 1.0;
        for (var i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
