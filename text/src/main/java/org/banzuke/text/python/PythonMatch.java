package org.banzuke.text.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** A match of {@link PythonRegex}. Immutable; a group that took no part is nothing. */
public final class PythonMatch {
    private final int start;
    private final int end;
    private final @Nullable String[] texts;
    private final Map<String, Integer> numbers;

    private PythonMatch(int start, int end, @Nullable String[] texts, Map<String, Integer> numbers) {
        this.start = start;
        this.end = end;
        this.texts = texts;
        this.numbers = numbers;
    }

    static PythonMatch of(Matcher m, RegexNames names) {
        var texts = new @Nullable String[m.groupCount() + 1];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = m.group(i);
        }
        return new PythonMatch(m.start(), m.end(), texts, names.numbers());
    }

    /** Returns where the match starts, in Java's code units. */
    public int start() {
        return start;
    }

    /** Returns where the match ends, in Java's code units. */
    public int end() {
        return end;
    }

    /** Returns the whole match. */
    public String text() {
        return group(0).orElse("");
    }

    /** Returns {@code match.group(i)}. */
    public Optional<String> group(int i) {
        if (i < 0 || i >= texts.length) {
            throw new PythonException(PythonErrorKind.INDEX, "no such group");
        }
        return Optional.ofNullable(texts[i]);
    }

    /** Returns {@code match.group(name)}. */
    public Optional<String> group(String name) {
        return group(numbers.getOrDefault(name, -1));
    }

    /** Returns {@code match.groups()}; None is {@code null}. */
    public List<@Nullable String> groups() {
        var groups = new ArrayList<@Nullable String>();
        for (int i = 1; i < texts.length; i++) {
            groups.add(texts[i]);
        }
        return Collections.unmodifiableList(groups);
    }

    Object findAllValue() {
        if (texts.length <= 2) {
            var only = texts[texts.length - 1];
            return only == null ? "" : only;
        }
        var values = new Object[texts.length - 1];
        for (int i = 1; i < texts.length; i++) {
            var text = texts[i];
            values[i - 1] = text == null ? "" : text;
        }
        return PythonTuple.of(values);
    }
}
