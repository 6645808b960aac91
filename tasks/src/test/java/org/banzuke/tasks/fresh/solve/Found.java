package org.banzuke.tasks.fresh.solve;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds what must stand in a question. */
final class Found {
    private Found() {}

    static MatchResult first(Pattern pattern, String question) {
        return all(pattern, question).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(pattern + " in " + question));
    }

    static List<MatchResult> all(Pattern pattern, String question) {
        return pattern.matcher(question).results().toList();
    }

    static <V> V at(Map<String, V> notes, String key) {
        return Objects.requireNonNull(notes.get(key), key);
    }

    static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
