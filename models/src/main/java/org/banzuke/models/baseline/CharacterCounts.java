package org.banzuke.models.baseline;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How often each character follows each history of up to some length, in a text that grows. Confined to one thread. */
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

    CharacterCounts(int order) {
        this.order = order;
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
}
