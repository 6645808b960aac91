package org.banzuke.cli.report;

import org.banzuke.io.StrictJson;
import org.jspecify.annotations.Nullable;

/**
 * JSON that stays data wherever it stands in a page: characters that could end a script element, begin markup or end a
 * line of JavaScript are escaped, and so are halves of surrogate pairs, which UTF-8 cannot hold. Pure.
 */
final class InertJson {
    private InertJson() {}

    /** Returns a tree as JSON; reading it gives the same tree. */
    static String of(@Nullable Object tree) {
        var json = StrictJson.write(tree);
        var out = new StringBuilder(json.length() + 16);
        for (var i = 0; i < json.length(); i++) {
            var c = json.charAt(i);
            if (isPair(json, i)) {
                out.append(c).append(json.charAt(++i));
            } else if (isActive(c)) {
                // Such a character stands in texts only, where JSON allows its escape.
                out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static boolean isActive(char c) {
        return c == '<'
                || c == '>'
                || c == '&'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u007f'
                || Character.isSurrogate(c);
    }
}
