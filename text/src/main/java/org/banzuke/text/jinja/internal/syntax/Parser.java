package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.jinja.internal.node.Print;
import org.banzuke.text.jinja.internal.node.Sequence;
import org.banzuke.text.jinja.internal.node.Statement;
import org.banzuke.text.jinja.internal.node.Text;

/** Parses a whole template: data, print tags and statement tags. */
public final class Parser {
    private final TokenStream stream;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private final Nesting nesting;

    private Parser(Source source, JinjaOptions options, Unknowns unknowns) {
        this.stream = new TokenStream(Lexer.tokens(source.text(), options));
        this.nesting = new Nesting(options.limits().nesting());
        this.expressions = new ExpressionParser(stream, options, unknowns, nesting);
        this.statements = new StatementParser(stream, options, unknowns, expressions, this);
    }

    /** Returns the compiled body of a template. */
    public static Statement parse(Source source, JinjaOptions options) {
        var unknowns = new Unknowns();
        var parser = new Parser(source, options, unknowns);
        var body = parser.body(List.of());
        unknowns.check(0);
        return body;
    }

    /** Parses up to a tag that begins with one of the given words, and stops at that word. */
    Statement body(List<String> ends) {
        nesting.enter(stream.current().offset());
        var body = new ArrayList<Statement>();
        while (!stream.isAt(TokenKind.END)) {
            var token = stream.next();
            switch (token.kind()) {
                case DATA -> body.add(new Text(token.text()));
                case OUTPUT_BEGIN -> body.add(print(token));
                default -> {
                    if (stream.isAt(TokenKind.NAME)
                            && ends.contains(stream.current().text())) {
                        nesting.leave();
                        return sequence(body);
                    }
                    body.add(statements.statement());
                    stream.expect(TokenKind.BLOCK_END);
                }
            }
        }
        if (!ends.isEmpty()) {
            throw SyntaxFailure.at(
                    stream.current().offset(),
                    "Unexpected end of template. Jinja was looking for the following tags: "
                            + String.join(" or ", ends));
        }
        nesting.leave();
        return sequence(body);
    }

    private static Statement sequence(List<Statement> body) {
        return body.size() == 1 ? body.getFirst() : new Sequence(body);
    }

    private Statement print(Token begin) {
        var value = expressions.tuple(true, "");
        stream.expect(TokenKind.OUTPUT_END);
        return new Print(value, begin.offset());
    }

    /** Parses the rest of a tag, its body and the end tag's word, and stops behind that word. */
    Statement bodyTo(String end) {
        var body = bodyBefore(List.of(end));
        stream.next();
        return body;
    }

    /** Parses the rest of a tag and its body, and stops at the word of the end tag. */
    Statement bodyBefore(List<String> ends) {
        stream.skipOperator(":");
        stream.expect(TokenKind.BLOCK_END);
        return body(ends);
    }
}
