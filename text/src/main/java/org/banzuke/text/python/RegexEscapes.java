package org.banzuke.text.python;

/** Escapes of Python's patterns, as Java writes them. */
final class RegexEscapes {
    private RegexEscapes() {}

    /** An escape for Java, and where reading goes on; {@code code} is its character, or -1 for a class. */
    record Escape(String pattern, int code, int next) {}

    static PythonException bad(String problem, int at) {
        return PythonException.value("regular expression: " + problem + " at position " + at);
    }

    /** Returns a literal character. */
    static String literal(int c) {
        if (c < 0x80 && !Character.isLetterOrDigit(c)) {
            return c < ' ' ? "\\x%02x".formatted(c) : "\\" + (char) c;
        }
        return Character.toString(c);
    }

    /** Tells whether three octal digits stand there, which are a character and no reference. */
    static boolean isOctal(String source, int at) {
        return at + 3 <= source.length()
                && source.charAt(at) <= '3'
                && source.substring(at, at + 3).chars().allMatch(c -> c >= '0' && c <= '7');
    }

    /** Reads the escape whose letter stands at {@code at}. */
    static Escape read(String source, int at, boolean ascii, boolean inSet) {
        int c = source.codePointAt(at);
        int next = at + Character.charCount(c);
        return switch (c) {
            case 'd', 'D', 's', 'S', 'w', 'W' -> new Escape(characterClass((char) c, ascii), -1, next);
            case 'n' -> character('\n', next);
            case 't' -> character('\t', next);
            case 'r' -> character('\r', next);
            case 'f' -> character('\f', next);
            case 'v' -> character(0x0b, next);
            case 'a' -> character(0x07, next);
            case 'x' -> hex(source, next, 2);
            case 'u' -> hex(source, next, 4);
            case 'U' -> hex(source, next, 8);
            case 'N' -> named(source, next);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(source, at);
            case 'b' -> inSet ? character('\b', next) : unknown(c, at);
            default -> c < 0x80 && Character.isLetterOrDigit(c) ? unknown(c, at) : character(c, next);
        };
    }

    private static Escape unknown(int c, int at) {
        throw bad("bad escape \\" + (char) c, at);
    }

    private static Escape character(int c, int next) {
        if (!Character.isValidCodePoint(c)) {
            throw bad("bad escape", next);
        }
        return new Escape(literal(c), c, next);
    }

    private static Escape hex(String source, int from, int width) {
        int code = 0;
        for (int i = from; i < from + width; i++) {
            int digit = i < source.length() ? Character.digit(source.charAt(i), 16) : -1;
            if (digit < 0) {
                throw bad("incomplete escape", from);
            }
            code = code * 16 + digit;
        }
        return character(code, from + width);
    }

    private static Escape octal(String source, int at) {
        int code = 0;
        int i = at;
        while (i < source.length() && i < at + 3 && source.charAt(i) >= '0' && source.charAt(i) <= '7') {
            code = code * 8 + (source.charAt(i++) - '0');
        }
        if (code > 0377) {
            throw bad("octal escape value outside of range 0-0o377", at);
        }
        return character(code, i);
    }

    private static Escape named(String source, int at) {
        int close = source.indexOf('}', at);
        if (!source.startsWith("{", at) || close < 0) {
            throw bad("missing {", at);
        }
        try {
            return character(Character.codePointOf(source.substring(at + 1, close)), close + 1);
        } catch (IllegalArgumentException e) {
            throw bad("undefined character name", at);
        }
    }

    private static String characterClass(char letter, boolean ascii) {
        return switch (letter) {
            case 'd' -> ascii ? "[0-9]" : "\\p{Nd}";
            case 'D' -> ascii ? "[^0-9]" : "\\P{Nd}";
            case 's' -> ascii ? "[ \\t-\\r]" : "[ \\t-\\r\\x1c-\\x1f\\x85\\p{Z}]";
            case 'S' -> ascii ? "[^ \\t-\\r]" : "[^ \\t-\\r\\x1c-\\x1f\\x85\\p{Z}]";
            case 'w' -> ascii ? RegexTranslator.ASCII_WORD : RegexTranslator.WORD;
            default -> ascii ? "[^a-zA-Z0-9_]" : "[^\\p{L}\\p{N}_]";
        };
    }
}
