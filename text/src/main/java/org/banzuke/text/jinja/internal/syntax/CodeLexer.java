package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.banzuke.text.python.PythonStrings;

/** Splits the inside of one tag into names, literals and operators; used once, confined. */
final class CodeLexer {
    private static final List<String> LONG_OPERATORS = List.of("//", "**", "==", "!=", ">=", "<=");
    private static final String SHORT_OPERATORS = "+-/*%~[](){}><=.:|,;";

    private final String text;
    private final String end;
    private final List<Token> tokens;
    private final Deque<Character> open = new ArrayDeque<>();
    private int at;

    CodeLexer(String text, String end, int from, List<Token> tokens) {
        this.text = text;
        this.end = end;
        this.at = from;
        this.tokens = tokens;
    }

    /** Reads to the end of the tag and returns where its end begins, a sign included. */
    int run() {
        while (true) {
            while (at < text.length() && PythonStrings.isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length()) {
                throw SyntaxFailure.at(at, "unexpected end of template inside a tag");
            }
            if (open.isEmpty() && isEnd()) {
                return at;
            }
            token();
        }
    }

    private boolean isEnd() {
        boolean signed = text.charAt(at) == '-' || (text.charAt(at) == '+' && end.equals("%}"));
        return text.startsWith(end, at) || (signed && text.startsWith(end, at + 1));
    }

    private void token() {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            number();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (isNamePart(text.codePointAt(at))) {
            name();
        } else {
            operator(c);
        }
    }

    private void number() {
        boolean afterDot = at > 0 && text.charAt(at - 1) == '.';
        var number = NumberLiteral.read(text, at, afterDot);
        tokens.add(new Token(
                number.real() ? TokenKind.FLOAT : TokenKind.INTEGER,
                text.substring(at, number.end()),
                number.value(),
                at));
        at = number.end();
    }

    private void string(char quote) {
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        if (i >= text.length()) {
            throw SyntaxFailure.at(at, "unexpected char " + quote + ": the text it begins has no end");
        }
        var value = StringEscapes.decode(text.substring(at + 1, i), at);
        tokens.add(new Token(TokenKind.STRING, value, value, at));
        at = i + 1;
    }

    private void name() {
        int i = at;
        while (i < text.length() && isNamePart(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        tokens.add(new Token(TokenKind.NAME, text.substring(at, i).intern(), null, at));
        at = i;
    }

    private static boolean isNamePart(int c) {
        return c == '_'
                || (c < 0x80
                        ? Character.isLetterOrDigit(c)
                        : Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }

    private void operator(char c) {
        var operator = LONG_OPERATORS.stream()
                .filter(o -> text.startsWith(o, at))
                .findFirst()
                .orElse(String.valueOf(c));
        if (operator.length() == 1 && SHORT_OPERATORS.indexOf(c) < 0) {
            throw SyntaxFailure.at(at, "unexpected char '" + Character.toString(text.codePointAt(at)) + "'");
        }
        balance(c);
        tokens.add(new Token(TokenKind.OPERATOR, operator.intern(), null, at));
        at += operator.length();
    }

    private void balance(char c) {
        switch (c) {
            case '(' -> open.push(')');
            case '[' -> open.push(']');
            case '{' -> open.push('}');
            case ')', ']', '}' -> close(c);
            default -> {}
        }
    }

    private void close(char c) {
        if (open.isEmpty()) {
            throw SyntaxFailure.at(at, "unexpected '" + c + "'");
        }
        char expected = open.pop();
        if (expected != c) {
            throw SyntaxFailure.at(at, "unexpected '" + c + "', expected '" + expected + "'");
        }
    }
}
