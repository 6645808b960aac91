package org.banzuke.text.python;

/** One quoted text of Python source: its value, and where reading goes on. */
record LiteralText(String value, int next) {
    static LiteralText read(String source, int from) {
        boolean raw = "rR".indexOf(source.charAt(from)) >= 0;
        int open = "rRuU".indexOf(source.charAt(from)) >= 0 ? from + 1 : from;
        var single = source.substring(open, open + 1);
        var quote = source.startsWith(single.repeat(3), open) ? single.repeat(3) : single;
        var out = new StringBuilder();
        int at = open + quote.length();
        while (!source.startsWith(quote, at)) {
            if (at >= source.length() || (quote.length() == 1 && isLineEnd(source.charAt(at)))) {
                throw LiteralTokens.syntax("unterminated string literal");
            }
            at = source.charAt(at) == '\\' ? escape(source, at, raw, out) : plain(source, at, out);
        }
        return new LiteralText(out.toString(), at + quote.length());
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    // Python reads source with universal newlines.
    private static int plain(String source, int at, StringBuilder out) {
        char c = source.charAt(at);
        if (c != '\r') {
            out.append(c);
            return at + 1;
        }
        out.append('\n');
        return source.startsWith("\n", at + 1) ? at + 2 : at + 1;
    }

    private static int escape(String source, int at, boolean raw, StringBuilder out) {
        if (at + 1 >= source.length()) {
            throw LiteralTokens.syntax("unterminated string literal");
        }
        if (raw) {
            out.append('\\');
            return plain(source, at + 1, out);
        }
        if (isLineEnd(source.charAt(at + 1))) {
            return plain(source, at + 1, new StringBuilder());
        }
        return PythonEscapes.decode(source, at + 1, out);
    }
}
