package org.banzuke.text.jinja.internal.library;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Bound;
import org.banzuke.text.jinja.internal.value.Markup;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonCase;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.PythonStrings;
import org.banzuke.text.python.PythonTuple;
import org.jspecify.annotations.Nullable;

/** Filters that change one text; what is no text is printed first. */
final class TextFilters {
    private TextFilters() {}

    static void addTo(Map<String, Filter> table) {
        plain(table, "upper", PythonCase::upper);
        plain(table, "lower", PythonCase::lower);
        plain(table, "capitalize", PythonCase::capitalize);
        plain(table, "title", JinjaText::title);
        table.put("trim", TextFilters::trim);
        table.put("string", (value, a, run) -> value instanceof Markup ? value : text(value, run));
        table.put("replace", TextFilters::replace);
        table.put("format", TextFilters::format);
        table.put("wordcount", (value, a, run) -> JinjaText.wordCount(text(value, run)));
    }

    static String text(@Nullable Object value, Run run) {
        if (value instanceof String s) {
            return s;
        }
        var out = new StringBuilder();
        PythonStr.append(out, value, run.budget().outputLength());
        run.budget().take(out.length());
        return out.toString();
    }

    private static void plain(Map<String, Filter> table, String name, UnaryOperator<String> change) {
        table.put(name, (value, arguments, run) -> {
            arguments.bind(name);
            var text = text(value, run);
            run.budget().take(text.length());
            return Markup.like(value, change.apply(text));
        });
    }

    private static @Nullable Object trim(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("trim", "chars");
        var text = text(value, run);
        return Markup.like(
                value, bound.hasValue(0) ? PythonStrings.strip(text, bound.text(0)) : PythonStrings.strip(text));
    }

    private static @Nullable Object replace(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("replace", "old", "new", "count");
        int count = bound.hasValue(2) ? bound.integer(2, -1) : -1;
        return Replacing.replace(text(value, run), part(bound, 0, run), part(bound, 1, run), count, run);
    }

    private static String part(Bound bound, int i, Run run) {
        return text(bound.required(i), run);
    }

    private static @Nullable Object format(@Nullable Object value, Arguments arguments, Run run) {
        Object values = arguments.named().isEmpty() ? PythonTuple.copyOf(arguments.positional()) : arguments.named();
        return run.arithmetic().modulo(text(value, run), values);
    }
}
