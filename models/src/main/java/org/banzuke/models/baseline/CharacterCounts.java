package org.banzuke.models.baseline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How often each character follows each history of up to some length. Confined to one thread. */
final class CharacterCounts {
    private static final After NOTHING = new After(Map.of());

    private final int order;
    private final Map<String, After> after = new HashMap<>();

    /** Counts of what follows one history. */
    record After(Map<Character, Integer> counts) {
        int of(char next) {
            return counts.getOrDefault(next, 0);
        }

        int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        int kinds() {
            return counts.size();
        }
    }

    CharacterCounts(String text, int order) {
        this.order = order;
        for (var i = 0; i < text.length(); i++) {
            add(text, i);
        }
    }

    /** Counts the character at {@code at} after each of its histories. */
    void add(String text, int at) {
        for (var length = 0; length <= Math.min(order, at); length++) {
            after.computeIfAbsent(text.substring(at - length, at), _ -> new After(new TreeMap<>()))
                    .counts()
                    .merge(text.charAt(at), 1, Integer::sum);
        }
    }

    After after(String history) {
        return after.getOrDefault(history, NOTHING);
    }

    /** Returns the commonest character after the longest known end of a history. */
    Optional<Character> likeliestAfter(String history) {
        for (var from = 0; from <= history.length(); from++) {
            var found = after(history.substring(from)).counts().entrySet().stream()
                    .max(Map.Entry.<Character, Integer>comparingByValue()
                            .thenComparing(Map.Entry.<Character, Integer>comparingByKey()
                                    .reversed()));
            if (found.isPresent()) {
                return Optional.of(found.get().getKey());
            }
        }
        return Optional.empty();
    }
}
