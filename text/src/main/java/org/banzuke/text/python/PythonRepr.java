package org.banzuke.text.python;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code repr(x)} of any value; nested values are refused beyond a depth, so cycles end in an error. */
public final class PythonRepr {
    private static final int MAX_DEPTH = 200;

    private final StringBuilder out;
    private final long limit;

    private PythonRepr(StringBuilder out, long limit) {
        this.out = out;
        this.limit = limit;
    }

    /** Returns {@code repr(value)}. */
    public static String of(@Nullable Object value) {
        var out = new StringBuilder();
        append(out, value, Integer.MAX_VALUE);
        return out.toString();
    }

    /**
     * Appends {@code repr(value)}.
     *
     * @throws PythonException of kind {@code LIMIT} once {@code out} is longer than {@code limit} characters
     */
    public static void append(StringBuilder out, @Nullable Object value, long limit) {
        new PythonRepr(out, limit).value(value, 0);
    }

    private void value(@Nullable Object value, int depth) {
        check(depth);
        switch (value) {
            case null -> out.append("None");
            case Boolean b -> out.append(b ? "True" : "False");
            case CharSequence s -> PythonQuoting.append(out, s.toString());
            case Double d -> out.append(PythonFloat.repr(d));
            case Float f -> out.append(PythonFloat.repr(f.doubleValue()));
            case PythonTuple tuple -> tuple(tuple, depth);
            case PythonObject object -> out.append(object.repr());
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> dict(map, depth);
            case Number n when PythonTypes.isWhole(n) -> out.append(n);
            default -> throw PythonTypes.foreign(value);
        }
    }

    private void check(int depth) {
        if (depth > MAX_DEPTH) {
            throw new PythonException(PythonErrorKind.RECURSION, "a value is nested too deeply to print");
        }
        if (out.length() > limit) {
            throw PythonException.limit("printed value is over the limit (" + limit + " characters)");
        }
    }

    private void tuple(PythonTuple tuple, int depth) {
        out.append('(');
        elements(tuple, depth);
        out.append(tuple.size() == 1 ? ",)" : ")");
    }

    private void list(List<?> list, int depth) {
        out.append('[');
        elements(list, depth);
        out.append(']');
    }

    private void elements(List<?> list, int depth) {
        var separator = "";
        for (Object element : list) {
            out.append(separator);
            value(element, depth + 1);
            separator = ", ";
        }
    }

    private void dict(Map<?, ?> map, int depth) {
        out.append('{');
        var separator = "";
        for (var entry : map.entrySet()) {
            out.append(separator);
            value(entry.getKey(), depth + 1);
            out.append(": ");
            value(entry.getValue(), depth + 1);
            separator = ", ";
        }
        out.append('}');
    }
}
