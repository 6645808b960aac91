package org.banzuke.text.jinja.internal.library;

import java.util.Map;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Markup;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonStrings;
import org.jspecify.annotations.Nullable;

/** Filters that lay a text out: {@code center indent truncate wordwrap}. */
final class LayoutFilters {
    private LayoutFilters() {}

    static void addTo(Map<String, Filter> table) {
        table.put("center", LayoutFilters::center);
        table.put("indent", LayoutFilters::indent);
        table.put("truncate", LayoutFilters::truncate);
        table.put("wordwrap", LayoutFilters::wrap);
    }

    private static @Nullable Object center(@Nullable Object value, Arguments arguments, Run run) {
        int width = arguments.bind("center", "width").integer(0, 80);
        return Markup.like(
                value, StringLayout.pad(TextFilters.text(value, run), width, " ", run, StringLayout.Side.BOTH));
    }

    private static @Nullable Object indent(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("indent", "width", "first", "blank");
        var blanks = bound.has(0) && bound.value(0, null) instanceof CharSequence given
                ? given.toString()
                : blanks(bound.integer(0, 4), run);
        boolean first = bound.truth(1, false);
        boolean blank = bound.truth(2, false);
        var text = TextFilters.text(value, run) + "\n";
        run.budget().take(text.length() + Replacing.occurrences(text, "\n") * (long) blanks.length());
        return Markup.like(value, first ? blanks + indented(text, blanks, blank) : indented(text, blanks, blank));
    }

    private static String blanks(int width, Run run) {
        run.budget().take(Math.max(0, width));
        return " ".repeat(Math.max(0, width));
    }

    private static String indented(String text, String blanks, boolean blank) {
        if (blank) {
            var all = text.replace("\n", "\n" + blanks);
            // The newline that was added at the end is not a line of the text.
            return PythonStrings.splitLines(text, false).isEmpty() ? "" : stripLast(text, blanks, all);
        }
        var lines = PythonStrings.splitLines(text, false);
        var out = new StringBuilder(lines.getFirst());
        for (var line : lines.subList(1, lines.size())) {
            out.append('\n').append(line.isEmpty() ? "" : blanks).append(line);
        }
        return out.toString();
    }

    private static String stripLast(String text, String blanks, String all) {
        return text.endsWith("\n") ? all.substring(0, all.length() - blanks.length() - 1) : all;
    }

    private static Object truncate(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("truncate", "length", "killwords", "end", "leeway");
        int length = bound.integer(0, 255);
        var end = bound.text(2, "...");
        int leeway = bound.hasValue(3) ? bound.integer(3, 5) : 5;
        if (length < PythonStrings.length(end) || leeway < 0) {
            throw PythonException.value("expected length >= " + PythonStrings.length(end) + ", got " + length);
        }
        var text = TextFilters.text(value, run);
        if (PythonStrings.length(text) <= (long) length + leeway) {
            return text;
        }
        var cut = text.substring(0, text.offsetByCodePoints(0, length - PythonStrings.length(end)));
        int blank = cut.lastIndexOf(' ');
        return (bound.truth(1, false) || blank < 0 ? cut : cut.substring(0, blank)) + end;
    }

    private static Object wrap(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("wordwrap", "width", "break_long_words", "wrapstring", "break_on_hyphens");
        int width = bound.integer(0, 79);
        var wrap = bound.hasValue(2) ? bound.text(2) : "\n";
        var text = TextFilters.text(value, run);
        run.budget().take((long) text.length() * (1 + wrap.length()));
        return WordWrap.wrap(text, width, bound.truth(1, true), bound.truth(3, true), wrap);
    }
}
