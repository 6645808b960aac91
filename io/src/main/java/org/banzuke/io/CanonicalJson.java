package org.banzuke.io;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON with one form per value, for hashing: keys sorted by UTF-16 code units, no white space, integers in decimal,
 * doubles as {@link Double#toString} gives them, strings with only the escapes JSON demands. Pure.
 */
public final class CanonicalJson {
    private CanonicalJson() {}

    /**
     * Returns the canonical text of a tree of {@link StrictJson}'s types.
     *
     * @throws JsonException if a number is not finite or a text has a lone surrogate
     */
    public static String write(@Nullable Object tree) {
        var out = new StringBuilder();
        append(tree, out);
        return out.toString();
    }

    /** Returns the SHA-256 (hex) of the canonical text. */
    public static String sha256(@Nullable Object tree) {
        return Sha256.of(write(tree));
    }

    private static void append(@Nullable Object tree, StringBuilder out) {
        switch (tree) {
            case null -> out.append("null");
            case Boolean value -> out.append(value);
            case Double value -> out.append(finite(value));
            case Number value -> out.append(value);
            case CharSequence value -> quote(value.toString(), out);
            case Enum<?> value -> quote(value.name(), out);
            case Map<?, ?> map -> appendMap(map, out);
            case Collection<?> list -> appendList(list, out);
            default ->
                throw new JsonException("no JSON form for " + tree.getClass().getName());
        }
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new JsonException("a number is not finite");
        }
        return value;
    }

    private static void appendMap(Map<?, ?> map, StringBuilder out) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        var separator = '{';
        for (var entry : sorted.entrySet()) {
            out.append(separator);
            quote(entry.getKey(), out);
            out.append(':');
            append(entry.getValue(), out);
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendList(Collection<?> list, StringBuilder out) {
        var separator = '[';
        for (var item : list) {
            out.append(separator);
            append(item, out);
            separator = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void quote(String text, StringBuilder out) {
        JsonTrees.checkText(text);
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
