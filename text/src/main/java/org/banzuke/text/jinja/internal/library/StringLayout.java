package org.banzuke.text.jinja.internal.library;

import java.util.Map;
import org.banzuke.text.jinja.internal.library.Methods.Method;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Bound;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonStrings;
import org.banzuke.text.python.PythonTemplateFormat;

/** The methods of str that pad and format. */
final class StringLayout {
    private StringLayout() {}

    static void addTo(Map<String, Method<String>> table) {
        table.put("center", (s, a, run) -> pad(s, a, run, Side.BOTH));
        table.put("ljust", (s, a, run) -> pad(s, a, run, Side.RIGHT));
        table.put("rjust", (s, a, run) -> pad(s, a, run, Side.LEFT));
        table.put("zfill", StringLayout::zeroFill);
        table.put("expandtabs", StringLayout::expandTabs);
        table.put("format", (s, a, run) -> PythonTemplateFormat.format(s, a.positional(), a.named(), run.budget()));
        table.put("format_map", (s, a, run) -> formatMap(s, a.bind("format_map", "mapping"), run));
    }

    enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    private static Object pad(String s, Arguments arguments, Run run, Side side) {
        var bound = arguments.bind("just", "width", "fillchar");
        bound.required(0);
        var fill = bound.text(1, " ");
        if (PythonStrings.length(fill) != 1) {
            throw PythonException.type("The fill character must be exactly one character long");
        }
        return pad(s, bound.integer(0, 0), fill, run, side);
    }

    static String pad(String s, int width, String fill, Run run, Side side) {
        int missing = Math.max(0, width - PythonStrings.length(s));
        run.budget().take((long) s.length() + missing);
        int left = switch (side) {
            case LEFT -> missing;
            case RIGHT -> 0;
            // CPython's rounding: the odd blank goes left if the width is odd too.
            case BOTH -> missing / 2 + (missing & width & 1);
        };
        return fill.repeat(left) + s + fill.repeat(missing - left);
    }

    private static Object zeroFill(String s, Arguments arguments, Run run) {
        var bound = arguments.bind("zfill", "width");
        bound.required(0);
        boolean signed = s.startsWith("-") || s.startsWith("+");
        int missing = Math.max(0, bound.integer(0, 0) - PythonStrings.length(s));
        run.budget().take((long) s.length() + missing);
        return signed ? s.charAt(0) + "0".repeat(missing) + s.substring(1) : "0".repeat(missing) + s;
    }

    private static Object expandTabs(String s, Arguments arguments, Run run) {
        int size = Math.max(0, arguments.bind("expandtabs", "tabsize").integer(0, 8));
        run.budget().take(s.length() + Replacing.occurrences(s, "\t") * size);
        var out = new StringBuilder();
        int column = 0;
        for (int c : s.codePoints().toArray()) {
            if (c == '\t') {
                int blanks = size == 0 ? 0 : size - column % size;
                out.repeat(' ', blanks);
                column += blanks;
            } else {
                out.appendCodePoint(c);
                column = c == '\n' || c == '\r' ? 0 : column + 1;
            }
        }
        return out.toString();
    }

    private static Object formatMap(String s, Bound bound, Run run) {
        if (!(bound.required(0) instanceof Map<?, ?> map)) {
            throw PythonException.type("format_map() needs a mapping");
        }
        return PythonTemplateFormat.format(s, java.util.List.of(), map, run.budget());
    }
}
