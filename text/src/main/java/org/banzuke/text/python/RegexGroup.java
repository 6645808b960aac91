package org.banzuke.text.python;

/**
 * What an opening parenthesis begins. Immutable.
 *
 * @param pattern how Java writes the opening
 * @param name of a named group or of the group referred to; else empty
 * @param modes in force inside
 * @param next where reading goes on
 */
record RegexGroup(Kind kind, String pattern, String name, RegexModes modes, int next) {
    /** What there is. */
    enum Kind {
        CAPTURE,
        OTHER,
        COMMENT,
        REFERENCE
    }

    /** Reads what follows the parenthesis. */
    static RegexGroup read(String source, int at, RegexModes modes) {
        if (!source.startsWith("?", at)) {
            return new RegexGroup(Kind.CAPTURE, "(", "", modes, at);
        }
        for (var plain : new String[] {"?:", "?=", "?!", "?<=", "?<!", "?>"}) {
            if (source.startsWith(plain, at)) {
                return new RegexGroup(Kind.OTHER, "(" + plain, "", modes, at + plain.length());
            }
        }
        if (source.startsWith("?P<", at)) {
            var name = name(source, at + 3, '>');
            return new RegexGroup(Kind.CAPTURE, "(", name, modes, at + 4 + name.length());
        }
        if (source.startsWith("?P=", at)) {
            var name = name(source, at + 3, ')');
            return new RegexGroup(Kind.REFERENCE, "", name, modes, at + 4 + name.length());
        }
        return special(source, at, modes);
    }

    private static RegexGroup special(String source, int at, RegexModes modes) {
        if (source.startsWith("?#", at)) {
            int end = source.indexOf(')', at);
            if (end < 0) {
                throw RegexEscapes.bad("missing ), unterminated comment", at);
            }
            return new RegexGroup(Kind.COMMENT, "", "", modes, end + 1);
        }
        if (source.startsWith("?(", at)) {
            throw RegexEscapes.bad("a conditional group is not supported here", at);
        }
        return flags(source, at, modes);
    }

    private static RegexGroup flags(String source, int at, RegexModes modes) {
        int on = at + 1;
        while (on < source.length() && "aiLmsux".indexOf(source.charAt(on)) >= 0) {
            on++;
        }
        int off = on;
        if (source.startsWith("-", on)) {
            off++;
            while (off < source.length() && "imsx".indexOf(source.charAt(off)) >= 0) {
                off++;
            }
        }
        if (!source.startsWith(":", off) || off == at + 1) {
            throw RegexEscapes.bad(
                    source.startsWith(")", off)
                            ? "global flags not at the start of the expression"
                            : "unknown extension ?",
                    at);
        }
        var removed = off > on ? source.substring(on + 1, off) : "";
        var inner = modes.with(source.substring(at + 1, on), true).with(removed, false);
        return new RegexGroup(Kind.OTHER, inner.ignoreCase() ? "(?i:" : "(?-i:", "", inner, off + 1);
    }

    private static String name(String source, int from, char end) {
        int close = source.indexOf(end, from);
        var name = close < 0 ? "" : source.substring(from, close);
        if (!PythonCase.isIdentifier(name)) {
            throw RegexEscapes.bad("bad character in group name " + PythonRepr.of(name), from);
        }
        return name;
    }
}
