package org.banzuke.text.python;

/** A set such as {@code [^a-z\d]}; Java's own operators inside sets are escaped away. */
record RegexSet(String pattern, int next) {
    /** Translates the set whose opening bracket stands before {@code from}. */
    static RegexSet translate(String source, int from, RegexModes modes) {
        var out = new StringBuilder("[");
        int at = from;
        if (source.startsWith("^", at)) {
            out.append('^');
            at++;
        }
        int first = at;
        while (true) {
            if (at >= source.length()) {
                throw RegexEscapes.bad("unterminated character set", from);
            }
            if (source.charAt(at) == ']' && at > first) {
                return new RegexSet(out.append(']').toString(), at + 1);
            }
            at = member(source, at, modes, out);
        }
    }

    private static int member(String source, int at, RegexModes modes, StringBuilder out) {
        var low = one(source, at, modes);
        int next = low.next();
        boolean range = next + 1 < source.length() && source.charAt(next) == '-' && source.charAt(next + 1) != ']';
        if (!range) {
            out.append(low.pattern());
            return next;
        }
        var high = one(source, next + 1, modes);
        if (low.code() < 0 || high.code() < low.code()) {
            throw RegexEscapes.bad("bad character range", at);
        }
        out.append(low.pattern()).append('-').append(high.pattern());
        return high.next();
    }

    private static RegexEscapes.Escape one(String source, int at, RegexModes modes) {
        int c = source.codePointAt(at);
        if (c != '\\') {
            return new RegexEscapes.Escape(RegexEscapes.literal(c), c, at + Character.charCount(c));
        }
        if (at + 1 >= source.length()) {
            throw RegexEscapes.bad("bad escape (end of pattern)", at);
        }
        return RegexEscapes.read(source, at + 1, modes.ascii(), true);
    }
}
