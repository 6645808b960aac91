package org.banzuke.text.jinja.internal.library;

import java.util.List;
import java.util.Optional;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Bound;
import org.banzuke.text.jinja.internal.value.Markup;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonJson;
import org.banzuke.text.python.PythonStr;
import org.jspecify.annotations.Nullable;

/** The two {@code tojson} filters: Hugging Face's plain one, and Jinja's, which is safe inside HTML. */
final class JsonFilters {
    static final Filter CHAT = JsonFilters::chat;
    static final Filter HTML = JsonFilters::html;

    private static final int MAX_INDENT = 100;

    private JsonFilters() {}

    private static Object chat(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("tojson", "ensure_ascii", "indent", "separators", "sort_keys");
        var indent = indent(bound, 1);
        var json = new PythonJson(
                bound.truth(0, false),
                indent,
                separator(bound, 0, indent.isPresent() ? "," : ", "),
                separator(bound, 1, ": "),
                bound.truth(3, false));
        return dumps(json, value, run);
    }

    private static Object html(@Nullable Object value, Arguments arguments, Run run) {
        var indent = indent(arguments.bind("tojson", "indent"), 0);
        var json = new PythonJson(true, indent, indent.isPresent() ? "," : ", ", ": ", true);
        return new Markup(dumps(json, value, run)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027"));
    }

    private static String dumps(PythonJson json, @Nullable Object value, Run run) {
        var text = json.dumps(value, run.budget().outputLength());
        run.budget().take(text.length());
        return text;
    }

    private static Optional<String> indent(Bound bound, int parameter) {
        if (!bound.hasValue(parameter)) {
            return Optional.empty();
        }
        if (bound.value(parameter, null) instanceof CharSequence blanks) {
            return Optional.of(limited(blanks.toString()));
        }
        return Optional.of(" ".repeat(Math.clamp(bound.integer(parameter, 0), 0, MAX_INDENT)));
    }

    private static String limited(String indent) {
        if (indent.length() > MAX_INDENT) {
            throw PythonException.limit("an indent is over the limit (" + MAX_INDENT + " characters)");
        }
        return indent;
    }

    private static String separator(Bound bound, int i, String fallback) {
        if (!bound.hasValue(2)) {
            return fallback;
        }
        if (bound.value(2, null) instanceof List<?> pair && pair.size() == 2) {
            return limited(PythonStr.of(pair.get(i)));
        }
        throw PythonException.value("separators must be a pair of texts");
    }
}
