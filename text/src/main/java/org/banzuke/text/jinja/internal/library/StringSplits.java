package org.banzuke.text.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banzuke.text.jinja.internal.library.Methods.Method;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonStrings;
import org.banzuke.text.python.PythonTuple;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** The methods of str that take text apart and put it together. */
final class StringSplits {
    private StringSplits() {}

    static void addTo(Map<String, Method<String>> table) {
        table.put("split", (s, a, run) -> split(s, a, run, false));
        table.put("rsplit", (s, a, run) -> split(s, a, run, true));
        table.put("splitlines", StringSplits::lines);
        table.put("partition", (s, a, run) -> partition(s, a, false));
        table.put("rpartition", (s, a, run) -> partition(s, a, true));
        table.put("join", StringSplits::join);
    }

    private static Object split(String s, Arguments arguments, Run run, boolean fromEnd) {
        var bound = arguments.bind("split", "sep", "maxsplit");
        int max = bound.integer(1, -1);
        run.budget().take(s.length());
        List<String> parts;
        if (bound.hasValue(0)) {
            run.budget().takeList(Math.min(max < 0 ? Long.MAX_VALUE : max, Replacing.occurrences(s, bound.text(0))));
            parts = fromEnd ? PythonStrings.rsplit(s, bound.text(0), max) : PythonStrings.split(s, bound.text(0), max);
        } else {
            parts = fromEnd ? PythonStrings.rsplit(s, max) : PythonStrings.split(s, max);
        }
        run.budget().takeList(parts.size());
        return new ArrayList<Object>(parts);
    }

    private static Object lines(String s, Arguments arguments, Run run) {
        var lines = PythonStrings.splitLines(
                s, arguments.bind("splitlines", "keepends").truth(0, false));
        run.budget().takeList(lines.size());
        return new ArrayList<Object>(lines);
    }

    private static Object partition(String s, Arguments arguments, boolean fromEnd) {
        var separator = arguments.bind("partition", "sep").text(0);
        if (separator.isEmpty()) {
            throw PythonException.value("empty separator");
        }
        int at = fromEnd ? s.lastIndexOf(separator) : s.indexOf(separator);
        if (at < 0) {
            return fromEnd ? PythonTuple.of("", "", s) : PythonTuple.of(s, "", "");
        }
        return PythonTuple.of(s.substring(0, at), separator, s.substring(at + separator.length()));
    }

    private static Object join(String s, Arguments arguments, Run run) {
        var parts = run.list(arguments.bind("join", "iterable").required(0));
        long size = (long) s.length() * parts.size();
        for (int i = 0; i < parts.size(); i++) {
            size += text(parts.get(i), i).length();
        }
        run.budget().take(size);
        return String.join(s, parts.stream().map(String::valueOf).toList());
    }

    private static CharSequence text(@Nullable Object part, int i) {
        if (part instanceof CharSequence text) {
            return text;
        }
        throw PythonException.type(
                "sequence item " + i + ": expected str instance, " + PythonTypes.name(part) + " found");
    }
}
