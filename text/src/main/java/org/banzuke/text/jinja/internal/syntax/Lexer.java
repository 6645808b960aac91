package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.python.PythonStrings;

/** Splits a template into data and tags, with Jinja's white-space control; used once, confined. */
final class Lexer {
    private final String text;
    private final JinjaOptions options;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean lineStarting = true;

    private Lexer(String text, JinjaOptions options) {
        this.text = text;
        this.options = options;
    }

    /** Returns the tokens, the last of which is of kind END. */
    static List<Token> tokens(String text, JinjaOptions options) {
        var lexer = new Lexer(text, options);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            int tag = nextTag(at);
            if (tag < 0) {
                data(at, text.substring(at));
                at = text.length();
            } else {
                tag(tag);
            }
        }
        tokens.add(new Token(TokenKind.END, "", null, text.length()));
    }

    private int nextTag(int from) {
        int open = text.indexOf('{', from);
        while (open >= 0 && !(open + 1 < text.length() && "{%#".indexOf(text.charAt(open + 1)) >= 0)) {
            open = text.indexOf('{', open + 1);
        }
        return open;
    }

    private void tag(int open) {
        char type = text.charAt(open + 1);
        char sign = sign(open + 2);
        var before = text.substring(at, open);
        data(at, type == '{' ? (sign == '-' ? PythonStrings.rstrip(before) : before) : trimmed(before, sign));
        int inside = open + (sign == ' ' ? 2 : 3);
        if (type == '#') {
            comment(open, inside);
            return;
        }
        int raw = type == '%' ? RawBlock.begin(text, inside) : -1;
        if (raw >= 0) {
            rawBlock(raw);
            return;
        }
        expression(type, open, inside);
    }

    private char sign(int index) {
        char c = index < text.length() ? text.charAt(index) : ' ';
        return c == '-' || c == '+' ? c : ' ';
    }

    /** Strips data in front of a block or comment tag as its sign and {@code lstrip_blocks} say. */
    private String trimmed(String data, char sign) {
        if (sign == '-') {
            return PythonStrings.rstrip(data);
        }
        int line = data.lastIndexOf('\n') + 1;
        if (sign == '+' || !options.lstripBlocks() || !(line > 0 || lineStarting)) {
            return data;
        }
        return PythonStrings.lstrip(data.substring(line)).isEmpty() ? data.substring(0, line) : data;
    }

    private void data(int offset, String data) {
        if (!data.isEmpty()) {
            tokens.add(new Token(TokenKind.DATA, data, null, offset));
        }
    }

    private void comment(int open, int inside) {
        int close = text.indexOf("#}", inside);
        if (close < 0) {
            throw SyntaxFailure.at(open, "Missing end of comment tag");
        }
        char sign = close > inside ? text.charAt(close - 1) : ' ';
        moveTo(afterTag(close + 2, sign));
    }

    private void rawBlock(int inside) {
        var end = RawBlock.end(text, inside);
        if (end == null) {
            throw SyntaxFailure.at(inside, "Missing end of raw directive");
        }
        // The raw tag itself is the "previous match" of the stripping rule.
        lineStarting = text.charAt(inside - 1) == '\n';
        data(inside, trimmed(text.substring(inside, end.open()), sign(end.open() + 2)));
        moveTo(afterTag(end.close() + 2, text.charAt(end.close() - 1)));
    }

    private void expression(char type, int open, int inside) {
        boolean output = type == '{';
        tokens.add(new Token(output ? TokenKind.OUTPUT_BEGIN : TokenKind.BLOCK_BEGIN, "", null, open));
        var code = new CodeLexer(text, output ? "}}" : "%}", inside, tokens);
        int close = code.run();
        char sign = text.charAt(close) == '-' ? '-' : text.charAt(close) == '+' ? '+' : ' ';
        int end = close + (sign == ' ' ? 2 : 3);
        tokens.add(new Token(output ? TokenKind.OUTPUT_END : TokenKind.BLOCK_END, "", null, close));
        moveTo(output && sign != '-' ? end : afterTag(end, sign));
    }

    private int afterTag(int end, char sign) {
        if (sign == '-') {
            return skipSpace(end);
        }
        boolean newline = end < text.length() && text.charAt(end) == '\n';
        return sign != '+' && options.trimBlocks() && newline ? end + 1 : end;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && PythonStrings.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void moveTo(int next) {
        at = next;
        lineStarting = text.charAt(next - 1) == '\n';
    }
}
