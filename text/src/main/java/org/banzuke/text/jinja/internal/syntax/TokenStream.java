package org.banzuke.text.jinja.internal.syntax;

import java.util.List;

/** The tokens of a template with a position; confined to one parse. */
final class TokenStream {
    private final List<Token> tokens;
    private int at;

    TokenStream(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token current() {
        return tokens.get(at);
    }

    Token look() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        var token = tokens.get(at);
        if (token.kind() != TokenKind.END) {
            at++;
        }
        return token;
    }

    boolean isAt(TokenKind kind) {
        return current().kind() == kind;
    }

    boolean isOperator(String operator) {
        return current().isOperator(operator);
    }

    boolean isName(String name) {
        return current().isName(name);
    }

    boolean skipName(String name) {
        if (isName(name)) {
            next();
            return true;
        }
        return false;
    }

    boolean skipOperator(String operator) {
        if (isOperator(operator)) {
            next();
            return true;
        }
        return false;
    }

    Token expect(TokenKind kind) {
        if (!isAt(kind)) {
            throw unexpected("expected token '"
                    + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + "'");
        }
        return next();
    }

    Token expectOperator(String operator) {
        if (!isOperator(operator)) {
            throw unexpected("expected token '" + operator + "'");
        }
        return next();
    }

    Token expectName(String name) {
        if (!isName(name)) {
            throw unexpected("expected token '" + name + "'");
        }
        return next();
    }

    SyntaxFailure unexpected(String expected) {
        return SyntaxFailure.at(
                current().offset(), expected + ", got '" + current().describe() + "'");
    }

    /** Returns a mark for {@link #speaksOf}. */
    int mark() {
        return at;
    }

    /** Tells whether a name stands anywhere between a mark and here. */
    boolean speaksOf(String name, int mark) {
        for (int i = mark; i < at; i++) {
            if (tokens.get(i).isName(name)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether any tag sets variables, so that names must be looked for among them. */
    boolean setsVariables() {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.get(i - 1).kind() == TokenKind.BLOCK_BEGIN && isSetting(tokens.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSetting(Token tag) {
        return tag.isName("set")
                || tag.isName("for")
                || tag.isName("macro")
                || tag.isName("with")
                || tag.isName("call")
                || tag.isName("import")
                || tag.isName("from");
    }
}
