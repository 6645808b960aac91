package org.banzuke.text.jinja.internal.library;

import java.util.HashMap;
import java.util.Map;
import org.banzuke.text.jinja.internal.library.Methods.Method;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonCase;
import org.banzuke.text.python.PythonStrings;
import org.jspecify.annotations.Nullable;

/** Methods of str. */
final class StringMethods {
    static final Map<String, Method<String>> TABLE = table();

    private StringMethods() {}

    private static Map<String, Method<String>> table() {
        var table = new HashMap<String, Method<String>>();
        StringChecks.addTo(table);
        StringSearch.addTo(table);
        StringSplits.addTo(table);
        StringLayout.addTo(table);
        plain(table, "lower", PythonCase::lower);
        plain(table, "upper", PythonCase::upper);
        plain(table, "capitalize", PythonCase::capitalize);
        plain(table, "title", PythonCase::title);
        plain(table, "swapcase", PythonCase::swapCase);
        plain(table, "casefold", PythonCase::caseFold);
        table.put("strip", (s, a, run) -> stripped(s, a, PythonStrings::strip, PythonStrings::strip));
        table.put("lstrip", (s, a, run) -> stripped(s, a, PythonStrings::lstrip, PythonStrings::lstrip));
        table.put("rstrip", (s, a, run) -> stripped(s, a, PythonStrings::rstrip, PythonStrings::rstrip));
        table.put(
                "removeprefix",
                (s, a, run) -> removePrefix(s, a.bind("removeprefix", "prefix").text(0)));
        table.put(
                "removesuffix",
                (s, a, run) -> removeSuffix(s, a.bind("removesuffix", "suffix").text(0)));
        table.put("replace", StringMethods::replace);
        return Map.copyOf(table);
    }

    private static void plain(
            Map<String, Method<String>> table, String name, java.util.function.UnaryOperator<String> change) {
        table.put(name, (s, arguments, run) -> {
            arguments.bind(name);
            run.budget().take(s.length());
            return change.apply(s);
        });
    }

    private static String stripped(
            String s,
            Arguments arguments,
            java.util.function.UnaryOperator<String> space,
            java.util.function.BinaryOperator<String> characters) {
        var bound = arguments.bind("strip", "chars");
        return bound.hasValue(0) ? characters.apply(s, bound.text(0)) : space.apply(s);
    }

    private static String removePrefix(String s, String prefix) {
        return s.startsWith(prefix) ? s.substring(prefix.length()) : s;
    }

    private static String removeSuffix(String s, String suffix) {
        return s.endsWith(suffix) ? s.substring(0, s.length() - suffix.length()) : s;
    }

    private static @Nullable Object replace(String s, Arguments arguments, Run run) {
        var bound = arguments.bind("replace", "old", "new", "count");
        return Replacing.replace(s, bound.text(0), bound.text(1), bound.integer(2, -1), run);
    }
}
