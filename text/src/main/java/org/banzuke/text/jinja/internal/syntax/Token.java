package org.banzuke.text.jinja.internal.syntax;

import org.jspecify.annotations.Nullable;

/** A token: its kind, its text, the value of a literal, and where it starts. */
record Token(TokenKind kind, String text, @Nullable Object value, int offset) {
    boolean isOperator(String operator) {
        return kind == TokenKind.OPERATOR && text.equals(operator);
    }

    boolean isName(String name) {
        return kind == TokenKind.NAME && text.equals(name);
    }

    String describe() {
        return switch (kind) {
            case END -> "end of template";
            case OUTPUT_END -> "end of print statement";
            case BLOCK_END -> "end of statement block";
            case BLOCK_BEGIN -> "begin of statement block";
            case OUTPUT_BEGIN -> "begin of print statement";
            case DATA -> "template data";
            default -> text;
        };
    }
}
