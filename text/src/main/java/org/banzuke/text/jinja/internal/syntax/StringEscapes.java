package org.banzuke.text.jinja.internal.syntax;

/** Decodes the escapes of a string literal in a template, as Python's {@code unicode-escape} does. */
final class StringEscapes {
    private StringEscapes() {}

    static String decode(String body, int offset) {
        int escape = body.indexOf('\\');
        if (escape < 0) {
            return body;
        }
        var out = new StringBuilder(body.length());
        int i = 0;
        while (i < body.length()) {
            char c = body.charAt(i++);
            if (c == '\\' && i < body.length()) {
                i = escape(out, body, i, offset);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int escape(StringBuilder out, String body, int i, int offset) {
        char c = body.charAt(i);
        int simple = "\n\\'\"abfnrtv".indexOf(c);
        if (c == 'x' || c == 'u' || c == 'U') {
            return hex(out, body, i + 1, c == 'x' ? 2 : c == 'u' ? 4 : 8, offset);
        }
        if (c >= '0' && c <= '7') {
            return octal(out, body, i);
        }
        if (c == 'N') {
            return named(out, body, i, offset);
        }
        if (simple < 0) {
            out.append('\\').append(c);
        } else if (simple > 0) {
            out.append("\\'\"\u0007\b\f\n\r\t\u000b".charAt(simple - 1));
        }
        return i + 1;
    }

    private static int hex(StringBuilder out, String body, int from, int width, int offset) {
        int code = 0;
        for (int i = from; i < from + width; i++) {
            int digit = i < body.length() ? Character.digit(body.charAt(i), 16) : -1;
            if (digit < 0) {
                throw SyntaxFailure.at(offset, "truncated escape in a text");
            }
            code = code * 16 + digit;
        }
        if (!Character.isValidCodePoint(code)) {
            throw SyntaxFailure.at(offset, "illegal Unicode character in a text");
        }
        out.appendCodePoint(code);
        return from + width;
    }

    private static int octal(StringBuilder out, String body, int from) {
        int code = 0;
        int i = from;
        while (i < body.length() && i < from + 3 && body.charAt(i) >= '0' && body.charAt(i) <= '7') {
            code = code * 8 + (body.charAt(i++) - '0');
        }
        out.append((char) code);
        return i;
    }

    private static int named(StringBuilder out, String body, int i, int offset) {
        int close = body.indexOf('}', i);
        if (!body.startsWith("{", i + 1) || close < 0) {
            throw SyntaxFailure.at(offset, "malformed \\N character escape");
        }
        try {
            out.appendCodePoint(Character.codePointOf(body.substring(i + 2, close)));
        } catch (IllegalArgumentException e) {
            throw SyntaxFailure.at(offset, "unknown Unicode character name in a text");
        }
        return close + 1;
    }
}
