package org.banzuke.io;

/** Makes foreign text harmless where it is shown. Pure. */
public final class SafeText {
    private SafeText() {}

    /**
     * Returns the text for a terminal: control characters, escapes and characters that reorder or hide text are shown
     * as visible stand-ins; line breaks and tabs stay.
     */
    public static String terminal(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> append(c, out));
        return out.toString();
    }

    /** Returns the text with control characters shown as visible stand-ins; line breaks, carriage returns and tabs stay. */
    public static String controlled(String text) {
        if (text.chars().noneMatch(SafeText::controls)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (controls(c)) {
                append(c, out);
            } else {
                out.append((char) c);
            }
        });
        return out.toString();
    }

    private static boolean controls(int c) {
        return (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || (c >= 0x7f && c < 0xa0);
    }

    /** Returns the text on one line, cut to {@code width} characters with an ellipsis. */
    public static String line(String text, int width) {
        var flat = terminal(text).replace("\n", "⏎").replace("\t", " ");
        var points = flat.codePointCount(0, flat.length());
        return points <= width ? flat : flat.substring(0, flat.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static void append(int c, StringBuilder out) {
        if (c == '\n' || c == '\t') {
            out.append((char) c);
        } else if (c < 0x20) {
            out.append((char) (0x2400 + c));
        } else if (c == 0x7f) {
            out.append('\u2421');
        } else if (hidden(c)) {
            out.append("<U+").append(String.format("%04X", c)).append('>');
        } else {
            out.appendCodePoint(c);
        }
    }

    private static boolean hidden(int c) {
        return (c >= 0x80 && c < 0xa0)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x2069)
                || c == 0xfeff
                || (c >= 0xe0000 && c <= 0xe007f)
                || Character.getType(c) == Character.SURROGATE;
    }
}
