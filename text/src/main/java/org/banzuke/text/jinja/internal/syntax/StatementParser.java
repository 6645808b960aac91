package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.jinja.internal.node.Assign;
import org.banzuke.text.jinja.internal.node.AssignBlock;
import org.banzuke.text.jinja.internal.node.Evaluate;
import org.banzuke.text.jinja.internal.node.Expression;
import org.banzuke.text.jinja.internal.node.FilterBlock;
import org.banzuke.text.jinja.internal.node.Flow;
import org.banzuke.text.jinja.internal.node.For;
import org.banzuke.text.jinja.internal.node.If;
import org.banzuke.text.jinja.internal.node.Jump;
import org.banzuke.text.jinja.internal.node.Piped;
import org.banzuke.text.jinja.internal.node.Print;
import org.banzuke.text.jinja.internal.node.Refused;
import org.banzuke.text.jinja.internal.node.Sequence;
import org.banzuke.text.jinja.internal.node.Statement;
import org.banzuke.text.jinja.internal.node.Target;
import org.banzuke.text.jinja.internal.node.With;
import org.banzuke.text.python.PythonErrorKind;
import org.jspecify.annotations.Nullable;

/** Parses the statement tags; the current token is the tag's word. */
final class StatementParser {
    private static final Statement NOTHING = new Sequence(List.of());

    private final TokenStream stream;
    private final JinjaOptions options;
    private final Unknowns unknowns;
    private final ExpressionParser expressions;
    private final Parser parser;
    private final TargetParser targets;
    private final MacroParser macros;
    private int loops;

    StatementParser(
            TokenStream stream, JinjaOptions options, Unknowns unknowns, ExpressionParser expressions, Parser parser) {
        this.stream = stream;
        this.options = options;
        this.unknowns = unknowns;
        this.expressions = expressions;
        this.parser = parser;
        this.targets = new TargetParser(stream);
        this.macros = new MacroParser(stream, unknowns, expressions, parser);
    }

    Statement statement() {
        var tag = stream.expect(TokenKind.NAME);
        return switch (tag.text()) {
            case "if" -> ifTag(tag.offset());
            case "for" -> forTag(tag.offset());
            case "set" -> setTag(tag.offset());
            case "macro" -> outsideLoops(macros::macro);
            case "call" -> outsideLoops(() -> macros.callBlock(tag.offset()));
            case "filter" -> outsideLoops(() -> filterTag(tag.offset()));
            case "with" -> withTag();
            case "print" -> printTag(tag.offset());
            case "block" -> blockTag();
            case "autoescape" -> autoescapeTag(tag.offset());
            case "include", "import", "from", "extends" -> refused(tag);
            default -> optional(tag);
        };
    }

    private Statement optional(Token tag) {
        if (options.loopControls() && (tag.isName("break") || tag.isName("continue"))) {
            if (loops == 0) {
                throw SyntaxFailure.at(tag.offset(), "'" + tag.text() + "' outside loop");
            }
            return new Jump(tag.isName("break") ? Flow.BREAK : Flow.CONTINUE);
        }
        if (options.generationTag() && tag.isName("generation")) {
            return outsideLoops(() -> scoped(parser.bodyTo("endgeneration")));
        }
        throw SyntaxFailure.at(tag.offset(), "Encountered unknown tag '" + tag.text() + "'.");
    }

    /** Parses a body that a break cannot leave. */
    private Statement outsideLoops(java.util.function.Supplier<Statement> parse) {
        int outer = loops;
        loops = 0;
        var statement = parse.get();
        loops = outer;
        return statement;
    }

    private static Statement scoped(Statement body) {
        return new With(List.of(), List.of(), body);
    }

    private Statement ifTag(int offset) {
        int mark = unknowns.mark();
        var test = expressions.tuple(false, "");
        var then = parser.bodyBefore(List.of("elif", "else", "endif"));
        var end = stream.next();
        var otherwise = switch (end.text()) {
            case "elif" -> ifTag(end.offset());
            case "else" -> parser.bodyTo("endif");
            default -> NOTHING;
        };
        unknowns.forgive(mark);
        return new If(test, then, otherwise, offset);
    }

    private Statement forTag(int offset) {
        var target = targets.target("in", false);
        stream.expectName("in");
        var elements = expressions.tuple(false, "recursive");
        @Nullable Expression test = stream.skipName("if") ? expressions.expression() : null;
        boolean recursive = stream.skipName("recursive");
        int mark = stream.mark();
        int unknown = unknowns.mark();
        loops++;
        var body = parser.bodyBefore(List.of("endfor", "else"));
        loops--;
        boolean usesLoop = stream.speaksOf("loop", mark);
        var otherwise = stream.next().text().equals("else") ? parser.bodyTo("endfor") : NOTHING;
        unknowns.check(unknown);
        return new For(target, elements, test, body, otherwise, usesLoop, recursive, offset);
    }

    private Statement setTag(int offset) {
        var target = targets.target("", true);
        if (stream.skipOperator("=")) {
            return new Assign(target, expressions.tuple(true, ""), offset);
        }
        var filters = expressions.primary().filter(Piped.input());
        return outsideLoops(() -> new AssignBlock(target, new Piped(parser.bodyTo("endset"), filters), offset));
    }

    private Statement filterTag(int offset) {
        var first = expressions.primary().filterName(Piped.input());
        var filters = expressions.primary().filter(first);
        return new FilterBlock(new Piped(parser.bodyTo("endfilter"), filters), offset);
    }

    private Statement withTag() {
        var names = new ArrayList<Target>();
        var values = new ArrayList<Expression>();
        while (!stream.isAt(TokenKind.BLOCK_END)) {
            if (!names.isEmpty()) {
                stream.expectOperator(",");
            }
            names.add(targets.target("", false));
            stream.expectOperator("=");
            values.add(expressions.expression());
        }
        return new With(names, values, parser.bodyTo("endwith"));
    }

    private Statement printTag(int offset) {
        var parts = new ArrayList<Statement>();
        while (!stream.isAt(TokenKind.BLOCK_END)) {
            if (!parts.isEmpty()) {
                stream.expectOperator(",");
            }
            parts.add(new Print(expressions.expression(), offset));
        }
        return new Sequence(parts);
    }

    private Statement blockTag() {
        var name = stream.expect(TokenKind.NAME).text();
        stream.skipName("scoped");
        stream.skipName("required");
        var body = outsideLoops(() -> parser.bodyTo("endblock"));
        stream.skipName(name);
        return scoped(body);
    }

    private Statement autoescapeTag(int offset) {
        var on = expressions.expression();
        if (!on.equals(new org.banzuke.text.jinja.internal.node.Constant(false))) {
            throw SyntaxFailure.at(offset, "autoescape is known only as 'autoescape false'");
        }
        return scoped(parser.bodyTo("endautoescape"));
    }

    private Statement refused(Token tag) {
        while (!stream.isAt(TokenKind.BLOCK_END) && !stream.isAt(TokenKind.END)) {
            stream.next();
        }
        var problem = "the tag '" + tag.text() + "' needs other templates, and there are none here";
        return new Evaluate(new Refused(PythonErrorKind.TEMPLATE, problem), tag.offset());
    }
}
