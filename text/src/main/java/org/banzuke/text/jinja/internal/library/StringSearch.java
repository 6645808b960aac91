package org.banzuke.text.jinja.internal.library;

import java.util.Map;
import org.banzuke.text.jinja.internal.library.Methods.Method;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Bound;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonSlice;
import org.banzuke.text.python.PythonTuple;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** The methods of str that look for a part; positions count code points. */
final class StringSearch {
    private StringSearch() {}

    static void addTo(Map<String, Method<String>> table) {
        table.put("find", (s, a, run) -> find(s, a, run, false));
        table.put("rfind", (s, a, run) -> find(s, a, run, true));
        table.put("index", (s, a, run) -> found(find(s, a, run, false)));
        table.put("rindex", (s, a, run) -> found(find(s, a, run, true)));
        table.put("count", StringSearch::count);
        table.put("startswith", (s, a, run) -> affix(s, a.bind("startswith", "prefix", "start", "end"), true));
        table.put("endswith", (s, a, run) -> affix(s, a.bind("endswith", "suffix", "start", "end"), false));
    }

    /** The part of a text between two positions, and the code points before it. */
    private record Window(String text, int offset, boolean valid) {
        static Window of(String s, Bound bound) {
            if (!bound.hasValue(1) && !bound.hasValue(2)) {
                return new Window(s, 0, true);
            }
            int length = s.codePointCount(0, s.length());
            Object start = bound.hasValue(1) ? bound.value(1, null) : null;
            Object end = bound.hasValue(2) ? bound.value(2, null) : null;
            int from = bound.hasValue(1) ? bound.integer(1, 0) : 0;
            int offset = (int) Math.max(0, from < 0 ? (long) from + length : from);
            return new Window(String.valueOf(new PythonSlice(start, end, null).of(s)), offset, offset <= length);
        }
    }

    private static long find(String s, Arguments arguments, Run run, boolean last) {
        var bound = arguments.bind("find", "sub", "start", "end");
        var window = Window.of(s, bound);
        run.budget().take(s.length());
        var part = bound.text(0);
        int at = last ? window.text().lastIndexOf(part) : window.text().indexOf(part);
        return at < 0 || !window.valid()
                ? -1
                : window.offset() + (long) window.text().codePointCount(0, at);
    }

    private static long found(long position) {
        if (position < 0) {
            throw PythonException.value("substring not found");
        }
        return position;
    }

    private static Object count(String s, Arguments arguments, Run run) {
        var bound = arguments.bind("count", "sub", "start", "end");
        var window = Window.of(s, bound);
        run.budget().take(s.length());
        return window.valid() ? Replacing.occurrences(window.text(), bound.text(0)) : 0L;
    }

    private static boolean affix(String s, Bound bound, boolean front) {
        var window = Window.of(s, bound);
        if (bound.required(0) instanceof PythonTuple several) {
            return several.stream().anyMatch(each -> matches(window, each, front));
        }
        return matches(window, bound.required(0), front);
    }

    private static boolean matches(Window window, @Nullable Object affix, boolean front) {
        if (!(affix instanceof CharSequence part)) {
            throw PythonException.type((front ? "startswith" : "endswith")
                    + " first arg must be str or a tuple of str, not " + PythonTypes.name(affix));
        }
        var text = window.text();
        return window.valid() && (front ? text.startsWith(part.toString()) : text.endsWith(part.toString()));
    }
}
