package org.banzuke.engine.fold;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which cluster each sample belongs to, as small numbers. Confined. */
final class Clusters {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] byIndex = new int[0];

    void put(int index, String cluster) {
        if (index >= byIndex.length) {
            byIndex = Arrays.copyOf(byIndex, Math.max(index + 1, byIndex.length + byIndex.length / 2 + 16));
        }
        byIndex[index] = 1 + numbers.computeIfAbsent(cluster, _ -> numbers.size());
    }

    /** Returns whether no sample has a cluster. */
    boolean none() {
        return numbers.isEmpty();
    }

    /** Returns the cluster of each of these samples; one without a cluster is a cluster of its own. */
    int[] of(int[] indexes) {
        var clusters = new int[indexes.length];
        for (var i = 0; i < indexes.length; i++) {
            var number = indexes[i] < byIndex.length ? byIndex[indexes[i]] : 0;
            clusters[i] = number > 0 ? number - 1 : numbers.size() + i;
        }
        return clusters;
    }
}
