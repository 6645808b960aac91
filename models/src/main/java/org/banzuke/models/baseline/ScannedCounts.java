package org.banzuke.models.baseline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.models.baseline.CharacterCounts.After;

/**
 * How often each character follows a history in a text that stays. The text is scanned for a history when it is asked
 * for: a short answer needs few of the thousands there are. Confined to one thread.
 */
final class ScannedCounts {
    private final String text;
    private final Map<String, After> found = new HashMap<>();

    ScannedCounts(String text) {
        this.text = text;
    }

    After after(String history) {
        return found.computeIfAbsent(history, this::scan);
    }

    private After scan(String history) {
        var counts = new HashMap<Character, Integer>();
        var last = text.length() - history.length() - 1;
        for (var at = text.indexOf(history); 0 <= at && at <= last; at = text.indexOf(history, at + 1)) {
            counts.merge(text.charAt(at + history.length()), 1, Integer::sum);
        }
        return new After(counts);
    }

    /** Returns the commonest character after the longest known end of a history, the first in order of equals. */
    Optional<Character> likeliestAfter(String history) {
        for (var from = 0; from <= history.length(); from++) {
            var likeliest = after(history.substring(from)).counts().entrySet().stream()
                    .max(Map.Entry.<Character, Integer>comparingByValue()
                            .thenComparing(Map.Entry.<Character, Integer>comparingByKey()
                                    .reversed()));
            if (likeliest.isPresent()) {
                return Optional.of(likeliest.get().getKey());
            }
        }
        return Optional.empty();
    }
}
