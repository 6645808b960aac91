package org.banzuke.tasks.registry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a task file without parsing it: in block style, top-level keys stand at the left margin. Gives up
 * on all that is not one plain word or list of words; then the file has to be parsed. This makes a cold start over
 * thousands of files several times faster. Confined to one file.
 */
final class HeaderScan {
    private static final Set<String> KEYS = Set.of("include", "task", "group", "class", "tag");
    private static final String HARD = "[]{}&*!|>%@`'\"#,?:";

    private final List<String> lines;
    private final Map<Object, @Nullable Object> fields = new LinkedHashMap<>();

    private HeaderScan(List<String> lines) {
        this.lines = lines;
    }

    static Optional<TaskHeader> scan(byte[] utf8) {
        var scan =
                new HeaderScan(new String(utf8, StandardCharsets.UTF_8).lines().toList());
        return scan.run() ? Optional.of(TaskHeader.of(scan.fields)) : Optional.empty();
    }

    private boolean run() {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (line.isEmpty() || " #-".indexOf(line.charAt(0)) >= 0) {
                continue;
            }
            var colon = line.indexOf(':');
            if (colon < 0 || "\"'{[?&*!%<\t\ufeff".indexOf(line.charAt(0)) >= 0) {
                return false;
            }
            var key = line.substring(0, colon);
            if (KEYS.contains(key) && !field(key, line.substring(colon + 1), i)) {
                return false;
            }
        }
        return true;
    }

    private boolean field(String key, String rest, int line) {
        var value = word(rest);
        if (fields.containsKey(key) || value.isEmpty()) {
            return false;
        }
        var below = line + 1 < lines.size() ? lines.get(line + 1) : "";
        if (!value.get().isEmpty()) {
            fields.put(key, value.get());
            return below.isEmpty() || !Character.isWhitespace(below.charAt(0));
        }
        if (key.equals("task")) {
            fields.put(key, List.of());
            return below.strip().startsWith("- ");
        }
        return false;
    }

    /** Returns the word after a colon, empty text for none, or nothing if it takes a parser. */
    private static Optional<String> word(String rest) {
        var comment = rest.indexOf(" #");
        var text = (comment < 0 ? rest : rest.substring(0, comment)).strip();
        var quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        var inner = quoted ? text.substring(1, text.length() - 1) : text;
        if (inner.indexOf('\\') >= 0 || inner.chars().anyMatch(c -> HARD.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        if (inner.isEmpty()) {
            return quoted ? Optional.empty() : Optional.of("");
        }
        return quoted || startsLikeAName(inner) ? Optional.of(inner) : Optional.empty();
    }

    /** Numbers, booleans and nulls are left to the parser. */
    private static boolean startsLikeAName(String word) {
        var first = word.charAt(0);
        return (Character.isLetter(first) && word.length() > 5) || first == '_';
    }
}
