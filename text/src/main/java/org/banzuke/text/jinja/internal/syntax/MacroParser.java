package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.jinja.internal.node.Call;
import org.banzuke.text.jinja.internal.node.CallBlock;
import org.banzuke.text.jinja.internal.node.DefineMacro;
import org.banzuke.text.jinja.internal.node.Expression;
import org.banzuke.text.jinja.internal.node.Located;
import org.banzuke.text.jinja.internal.node.MacroShape;
import org.banzuke.text.jinja.internal.node.Statement;

/** Parses macros and call blocks. */
final class MacroParser {
    private final TokenStream stream;
    private final Unknowns unknowns;
    private final ExpressionParser expressions;
    private final Parser parser;
    private final TargetParser targets;

    MacroParser(TokenStream stream, Unknowns unknowns, ExpressionParser expressions, Parser parser) {
        this.stream = stream;
        this.unknowns = unknowns;
        this.expressions = expressions;
        this.parser = parser;
        this.targets = new TargetParser(stream);
    }

    /** Parameters and the defaults of the last of them. */
    private record Signature(List<String> parameters, List<Expression> defaults) {}

    Statement macro() {
        var name = targets.name();
        return new DefineMacro(shape(name, signature(), "endmacro"));
    }

    Statement callBlock(int offset) {
        var signature = stream.isOperator("(") ? signature() : new Signature(List.of(), List.of());
        if (!(expressions.expression() instanceof Located located) || !(located.inner() instanceof Call call)) {
            throw SyntaxFailure.at(offset, "expected call");
        }
        return new CallBlock(call, shape("caller", signature, "endcall"), offset);
    }

    private MacroShape shape(String name, Signature signature, String end) {
        int mark = stream.mark();
        int unknown = unknowns.mark();
        var body = parser.bodyTo(end);
        unknowns.check(unknown);
        return new MacroShape(
                name,
                signature.parameters(),
                signature.defaults(),
                body,
                stream.speaksOf("varargs", mark),
                stream.speaksOf("kwargs", mark),
                stream.speaksOf("caller", mark));
    }

    private Signature signature() {
        var parameters = new ArrayList<String>();
        var defaults = new ArrayList<Expression>();
        stream.expectOperator("(");
        while (!stream.isOperator(")")) {
            if (!parameters.isEmpty()) {
                stream.expectOperator(",");
            }
            int offset = stream.current().offset();
            parameters.add(targets.name());
            if (stream.skipOperator("=")) {
                defaults.add(expressions.expression());
            } else if (!defaults.isEmpty()) {
                throw SyntaxFailure.at(offset, "non-default argument follows default argument");
            }
        }
        stream.expectOperator(")");
        return new Signature(parameters, defaults);
    }
}
