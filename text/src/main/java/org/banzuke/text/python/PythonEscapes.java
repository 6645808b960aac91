package org.banzuke.text.python;

/** The escapes of Python's quoted texts, {@code unicode-escape} included; an unknown one stays as it is. */
public final class PythonEscapes {
    private static final String LETTERS = "\\'\"abfnrtv";
    private static final String MEANINGS = "\\'\"\u0007\b\f\n\r\t\u000b";

    private PythonEscapes() {}

    /**
     * Decodes the escape whose letter stands at {@code at}, and returns where reading goes on.
     *
     * @throws PythonException a SyntaxError if the escape is not complete
     */
    public static int decode(String source, int at, StringBuilder out) {
        char c = source.charAt(at);
        int known = LETTERS.indexOf(c);
        if (known >= 0) {
            out.append(MEANINGS.charAt(known));
            return at + 1;
        }
        return switch (c) {
            case 'x' -> hex(source, at + 1, 2, out);
            case 'u' -> hex(source, at + 1, 4, out);
            case 'U' -> hex(source, at + 1, 8, out);
            case 'N' -> named(source, at, out);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(source, at, out);
            default -> {
                out.append('\\').append(c);
                yield at + 1;
            }
        };
    }

    private static int hex(String source, int from, int width, StringBuilder out) {
        int code = 0;
        for (int i = from; i < from + width; i++) {
            int digit = i < source.length() && source.charAt(i) < 0x80 ? Character.digit(source.charAt(i), 16) : -1;
            if (digit < 0) {
                throw LiteralTokens.syntax("(unicode error) truncated escape");
            }
            code = code * 16 + digit;
        }
        if (!Character.isValidCodePoint(code)) {
            throw LiteralTokens.syntax("(unicode error) illegal Unicode character");
        }
        out.appendCodePoint(code);
        return from + width;
    }

    private static int octal(String source, int from, StringBuilder out) {
        int code = 0;
        int i = from;
        while (i < source.length() && i < from + 3 && source.charAt(i) >= '0' && source.charAt(i) <= '7') {
            code = code * 8 + (source.charAt(i++) - '0');
        }
        out.append((char) code);
        return i;
    }

    private static int named(String source, int at, StringBuilder out) {
        int close = source.indexOf('}', at);
        if (!source.startsWith("{", at + 1) || close < 0) {
            throw LiteralTokens.syntax("(unicode error) malformed \\N character escape");
        }
        try {
            out.appendCodePoint(Character.codePointOf(source.substring(at + 2, close)));
        } catch (IllegalArgumentException e) {
            throw LiteralTokens.syntax("(unicode error) unknown Unicode character name");
        }
        return close + 1;
    }
}
