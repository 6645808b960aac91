package org.banzuke.text.jinja.internal.syntax;

import org.banzuke.text.python.PythonStrings;
import org.jspecify.annotations.Nullable;

/** Finds the tags of a raw block, whose inside is not read as a template. */
final class RawBlock {
    private RawBlock() {}

    /** The end tag: where it opens, and where its closing percent sign stands. */
    record End(int open, int close) {}

    /** Returns where the data begins if a {@code raw} tag goes on at {@code inside}, else -1. */
    static int begin(String text, int inside) {
        int i = word(text, inside, "raw");
        if (i < 0) {
            return -1;
        }
        if (text.startsWith("-%}", i)) {
            return skip(text, i + 3);
        }
        return text.startsWith("%}", i) ? i + 2 : -1;
    }

    static @Nullable End end(String text, int from) {
        for (int open = text.indexOf("{%", from); open >= 0; open = text.indexOf("{%", open + 1)) {
            int sign = open + 2 < text.length() && "+-".indexOf(text.charAt(open + 2)) >= 0 ? 1 : 0;
            int i = word(text, open + 2 + sign, "endraw");
            if (i >= 0 && text.startsWith("%}", i)) {
                return new End(open, i);
            }
            if (i >= 0 && (text.startsWith("-%}", i) || text.startsWith("+%}", i))) {
                return new End(open, i + 1);
            }
        }
        return null;
    }

    private static int word(String text, int from, String word) {
        int i = skip(text, from);
        return text.startsWith(word, i) ? skip(text, i + word.length()) : -1;
    }

    private static int skip(String text, int from) {
        int i = from;
        while (i < text.length() && PythonStrings.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
