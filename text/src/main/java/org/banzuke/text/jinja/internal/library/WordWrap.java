package org.banzuke.text.jinja.internal.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonStrings;

/** Python's {@code textwrap.wrap} with the settings that Jinja's wordwrap uses; confined to one call. */
final class WordWrap {
    private static final Pattern BLANK = Pattern.compile("(?<=[^ \\t])(?=[ \\t])|(?<=[ \\t])(?=[^ \\t])");
    private static final Pattern HYPHEN =
            Pattern.compile("(?<=[\\p{L}_]{2}-)(?=[\\p{L}_]{2})|(?<=[\\p{L}_]{2}-)(?=[\\p{L}_]-)");

    private final int width;
    private final boolean breakLong;
    private final boolean onHyphens;

    private WordWrap(int width, boolean breakLong, boolean onHyphens) {
        this.width = width;
        this.breakLong = breakLong;
        this.onHyphens = onHyphens;
    }

    static String wrap(String text, int width, boolean breakLong, boolean onHyphens, String wrapString) {
        if (width <= 0) {
            throw PythonException.value("invalid width " + width + " (must be > 0)");
        }
        var wrapper = new WordWrap(width, breakLong, onHyphens);
        return String.join(
                wrapString,
                PythonStrings.splitLines(text, false).stream()
                        .map(line -> String.join(wrapString, wrapper.line(line)))
                        .toList());
    }

    private List<String> line(String line) {
        var chunks = new ArrayDeque<String>(chunks(line));
        var lines = new ArrayList<String>();
        while (!chunks.isEmpty()) {
            if (!lines.isEmpty() && chunks.peek().isBlank()) {
                chunks.pop();
            }
            var current = take(chunks);
            if (!current.isEmpty()
                    && current.getLast().isBlank()
                    && (!chunks.isEmpty() || !lines.isEmpty() || !current.isEmpty())) {
                current.removeLast();
            }
            if (!current.isEmpty()) {
                lines.add(String.join("", current));
            }
        }
        return lines;
    }

    private List<String> take(Deque<String> chunks) {
        var current = new ArrayList<String>();
        int used = 0;
        while (!chunks.isEmpty() && used + PythonStrings.length(chunks.peek()) <= width) {
            used += PythonStrings.length(chunks.peek());
            current.add(chunks.pop());
        }
        if (!chunks.isEmpty() && PythonStrings.length(chunks.peek()) > width) {
            takeLong(chunks, current, used);
        }
        return current;
    }

    private void takeLong(Deque<String> chunks, List<String> current, int used) {
        if (!breakLong) {
            if (current.isEmpty()) {
                current.add(chunks.pop());
            }
            return;
        }
        var chunk = chunks.pop();
        int room = chunk.offsetByCodePoints(0, Math.max(used == 0 ? 1 : 0, width - used));
        int hyphen = onHyphens ? chunk.lastIndexOf('-', room - 1) : -1;
        boolean atHyphen =
                hyphen > 0 && !chunk.substring(0, hyphen).replace("-", "").isEmpty();
        int end = atHyphen ? hyphen + 1 : room;
        current.add(chunk.substring(0, end));
        chunks.push(chunk.substring(end));
    }

    private List<String> chunks(String line) {
        if (line.isEmpty()) {
            return List.of();
        }
        var words = BLANK.split(line);
        return onHyphens ? Arrays.stream(words).flatMap(HYPHEN::splitAsStream).toList() : List.of(words);
    }
}
