package org.banzuke.text.jinja.internal.syntax;

/** What a token is; operators and delimiters carry their text. */
enum TokenKind {
    DATA,
    OUTPUT_BEGIN,
    OUTPUT_END,
    BLOCK_BEGIN,
    BLOCK_END,
    NAME,
    STRING,
    INTEGER,
    FLOAT,
    OPERATOR,
    END
}
