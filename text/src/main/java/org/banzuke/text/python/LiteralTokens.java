package org.banzuke.text.python;

import java.util.regex.Pattern;

/** The tokens of a Python literal; confined to one text. */
final class LiteralTokens {
    /** What {@link #peek} gives at the end of the text. */
    static final char END = '\uffff';

    private static final String GROUP = "[0-9]++(?:_[0-9]++)*+";
    private static final Pattern REAL = Pattern.compile(
            "(?:" + GROUP + ")?\\.(?:" + GROUP + ")?(?:[eE][+-]?" + GROUP + ")?|" + GROUP + "[eE][+-]?" + GROUP);
    private static final Pattern WHOLE = Pattern.compile(
            "0[xX](?:_?[0-9a-fA-F])++|0[oO](?:_?[0-7])++|0[bB](?:_?[01])++|[1-9](?:_?[0-9])*+|0(?:_?0)*+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*+");
    private static final Pattern PREFIX = Pattern.compile("(?:[rRuU])(?=['\"])");

    private final String text;
    private int at;

    LiteralTokens(String text) {
        this.text = text;
    }

    static PythonException syntax(String problem) {
        return new PythonException(PythonErrorKind.SYNTAX, problem);
    }

    /** Skips blanks, line breaks and comments, and returns the next character. */
    char peek() {
        while (at < text.length() && " \t\f\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return peek();
        }
        return at < text.length() ? text.charAt(at) : END;
    }

    boolean atEnd() {
        peek();
        return at >= text.length();
    }

    char next() {
        char c = peek();
        at++;
        return c;
    }

    void expect(char c) {
        if (peek() != c || at >= text.length()) {
            throw refused("'" + c + "' expected");
        }
        at++;
    }

    // Where Python would go on with an operator or a call, the text is Python but no literal.
    private PythonException refused(String problem) {
        boolean operator = at < text.length() && "+-*/%(<>=&|^@.[".indexOf(text.charAt(at)) >= 0;
        return operator
                ? PythonException.value("malformed node or string: an expression is no literal")
                : syntax("invalid syntax, " + problem);
    }

    Object number() {
        peek();
        var real = REAL.matcher(text).region(at, text.length());
        var whole = WHOLE.matcher(text).region(at, text.length());
        Object number;
        if (real.lookingAt() && !real.group().equals(".")) {
            number = Double.parseDouble(real.group().replace("_", ""));
            at = real.end();
        } else if (whole.lookingAt()) {
            number = PythonConversions.parseInt(whole.group().startsWith("0_") ? "0" : whole.group(), 0);
            at = whole.end();
        } else {
            throw syntax("invalid number");
        }
        if (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            throw syntax("invalid decimal literal, or leading zeros, or a complex number");
        }
        return number;
    }

    String word() {
        peek();
        var word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            throw refused("a value is missing");
        }
        at = word.end();
        return word.group();
    }

    boolean isTextPrefix() {
        return PREFIX.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Reads one or more texts side by side, which Python joins. */
    String text() {
        var joined = new StringBuilder();
        while (peek() == '"' || text.startsWith("'", at) || isTextPrefix()) {
            var literal = LiteralText.read(text, at);
            joined.append(literal.value());
            at = literal.next();
        }
        return joined.toString();
    }
}
