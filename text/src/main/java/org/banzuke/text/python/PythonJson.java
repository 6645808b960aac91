package org.banzuke.text.python;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code json.dumps}. Immutable.
 *
 * @param ensureAscii escape all that is not ASCII
 * @param indent what a nesting level is indented by; empty for one line
 * @param itemSeparator between elements
 * @param keySeparator between a key and its value
 * @param sortKeys order the keys of each dictionary
 */
public record PythonJson(
        boolean ensureAscii, Optional<String> indent, String itemSeparator, String keySeparator, boolean sortKeys) {
    private static final int MAX_DEPTH = 200;

    /** Returns {@code json.dumps} without options. */
    public static PythonJson compact() {
        return new PythonJson(true, Optional.empty(), ", ", ": ", false);
    }

    /** Returns {@code json.dumps} with an indent of some blanks, which changes the item separator. */
    public static PythonJson indented(int blanks) {
        return new PythonJson(true, Optional.of(" ".repeat(blanks)), ",", ": ", false);
    }

    public PythonJson withEnsureAscii(boolean changed) {
        return new PythonJson(changed, indent, itemSeparator, keySeparator, sortKeys);
    }

    public PythonJson withSortedKeys(boolean changed) {
        return new PythonJson(ensureAscii, indent, itemSeparator, keySeparator, changed);
    }

    /**
     * Returns the JSON text.
     *
     * @throws PythonException a TypeError if a value is not JSON, as Python raises it
     */
    public String dumps(@Nullable Object value) {
        return dumps(value, Integer.MAX_VALUE);
    }

    /** Returns the JSON text, of at most {@code limit} characters. */
    public String dumps(@Nullable Object value, long limit) {
        var out = new StringBuilder();
        write(out, value, 0, limit);
        return out.toString();
    }

    private void write(StringBuilder out, @Nullable Object value, int depth, long limit) {
        if (depth > MAX_DEPTH) {
            throw new PythonException(PythonErrorKind.RECURSION, "a value is nested too deeply for JSON");
        }
        if (out.length() > limit) {
            throw PythonException.limit("JSON text is over the limit (" + limit + " characters)");
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean b -> out.append(b ? "true" : "false");
            case CharSequence s -> PythonJsonText.append(out, s.toString(), ensureAscii);
            case Map<?, ?> map -> dict(out, map, depth, limit);
            case PythonObject object ->
                throw PythonException.type("Object of type " + object.typeName() + " is not JSON serializable");
            case List<?> list -> list(out, list, depth, limit);
            case Number n when PythonTypes.isNumber(n) -> out.append(number(n));
            default -> throw PythonTypes.foreign(value);
        }
    }

    private static String number(Object number) {
        if (!PythonTypes.isFloat(number)) {
            return number.toString();
        }
        double x = PythonInts.real(number);
        if (Double.isFinite(x)) {
            return PythonFloat.repr(x);
        }
        return Double.isNaN(x) ? "NaN" : x > 0 ? "Infinity" : "-Infinity";
    }

    private void list(StringBuilder out, List<?> list, int depth, long limit) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            separate(out, i, depth + 1);
            write(out, list.get(i), depth + 1, limit);
        }
        newLine(out, depth);
        out.append(']');
    }

    private void dict(StringBuilder out, Map<?, ?> map, int depth, long limit) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        var entries = entries(map);
        for (int i = 0; entries.hasNext(); i++) {
            var entry = entries.next();
            separate(out, i, depth + 1);
            PythonJsonText.append(out, key(entry.getKey()), ensureAscii);
            out.append(keySeparator);
            write(out, entry.getValue(), depth + 1, limit);
        }
        newLine(out, depth);
        out.append('}');
    }

    private Iterator<? extends Map.Entry<?, ?>> entries(Map<?, ?> map) {
        var entries = new ArrayList<Map.Entry<?, ?>>(map.entrySet());
        if (sortKeys) {
            entries.sort((a, b) -> PythonOrder.compare(a.getKey(), b.getKey()));
        }
        return entries.iterator();
    }

    private static String key(@Nullable Object key) {
        return switch (key) {
            case null -> "null";
            case Boolean b -> b ? "true" : "false";
            case CharSequence s -> s.toString();
            case Number n when PythonTypes.isNumber(n) -> number(n);
            default ->
                throw PythonException.type("keys must be str, int, float, bool or None, not " + PythonTypes.name(key));
        };
    }

    private void separate(StringBuilder out, int i, int depth) {
        if (i > 0) {
            out.append(itemSeparator);
        }
        newLine(out, depth);
    }

    private void newLine(StringBuilder out, int depth) {
        indent.ifPresent(blanks -> out.append('\n').repeat(blanks, depth));
    }
}
