package org.banzuke.stats;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two runs joined by item id: only items both scored are compared.
 *
 * @param ids common items, in the order of the first run
 * @param first scores of the first run
 * @param second scores of the second run
 * @param droppedFirst items only the first run scored
 * @param droppedSecond items only the second run scored
 */
public record PairedScores(
        List<String> ids, List<Double> first, List<Double> second, int droppedFirst, int droppedSecond) {
    public PairedScores {
        ids = List.copyOf(ids);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** Joins two runs; an item that has no score is not in its map. */
    public static PairedScores join(Map<String, Double> first, Map<String, Double> second) {
        var ids = first.keySet().stream().filter(second::containsKey).toList();
        return new PairedScores(
                ids,
                ids.stream()
                        .flatMap(id -> Optional.ofNullable(first.get(id)).stream())
                        .toList(),
                ids.stream()
                        .flatMap(id -> Optional.ofNullable(second.get(id)).stream())
                        .toList(),
                first.size() - ids.size(),
                second.size() - ids.size());
    }

    /**
     * Compares the common items.
     *
     * @param clusters clusters of the common items, in their order
     * @throws IllegalArgumentException if fewer than two items are common
     */
    public PairedDifference compare(Optional<Clusters> clusters, double level, long seed) {
        return PairedDifference.of(array(first), array(second), clusters, level, seed);
    }

    private static double[] array(List<Double> scores) {
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
