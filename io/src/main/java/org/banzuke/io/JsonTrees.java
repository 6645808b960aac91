package org.banzuke.io;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks what the parser lets through: infinite numbers and lone surrogates. Pure. */
final class JsonTrees {
    private JsonTrees() {}

    static void check(@Nullable Object tree) {
        switch (tree) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    check(key);
                    check(value);
                });
            case List<?> list -> list.forEach(JsonTrees::check);
            case Double number -> checkFinite(number);
            case String text -> checkText(text);
            case null, default -> {}
        }
    }

    private static void checkFinite(double number) {
        if (!Double.isFinite(number)) {
            throw new JsonException("a number is outside the range of a double");
        }
    }

    /** Two texts that differ only in lone surrogates would become the same bytes, and the same hash. */
    static void checkText(String text) {
        var i = 0;
        while (i < text.length()) {
            var point = text.codePointAt(i);
            if (Character.getType(point) == Character.SURROGATE) {
                throw new JsonException("a text has a lone surrogate at position " + i);
            }
            i += Character.charCount(point);
        }
    }
}
