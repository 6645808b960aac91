package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.jinja.internal.node.And;
import org.banzuke.text.jinja.internal.node.Binary;
import org.banzuke.text.jinja.internal.node.Comparison;
import org.banzuke.text.jinja.internal.node.Concatenation;
import org.banzuke.text.jinja.internal.node.Conditional;
import org.banzuke.text.jinja.internal.node.Expression;
import org.banzuke.text.jinja.internal.node.Located;
import org.banzuke.text.jinja.internal.node.Negation;
import org.banzuke.text.jinja.internal.node.Not;
import org.banzuke.text.jinja.internal.node.Or;
import org.jspecify.annotations.Nullable;

/** Parses expressions by Jinja's precedence, which differs from Python's: {@code ~} binds tighter than {@code +}. */
final class ExpressionParser {
    private static final List<String> COMPARING = List.of("==", "!=", "<", "<=", ">", ">=");

    private final TokenStream stream;
    private final Nesting nesting;
    private final Unknowns unknowns;
    private final PrimaryParser primary;

    ExpressionParser(TokenStream stream, JinjaOptions options, Unknowns unknowns, Nesting nesting) {
        this.stream = stream;
        this.nesting = nesting;
        this.unknowns = unknowns;
        this.primary = new PrimaryParser(stream, options, unknowns, this, stream.setsVariables());
    }

    PrimaryParser primary() {
        return primary;
    }

    Expression expression() {
        nesting.enter(stream.current().offset());
        int mark = unknowns.mark();
        var value = or();
        while (stream.skipName("if")) {
            var test = or();
            @Nullable Expression otherwise = stream.skipName("else") ? expression() : null;
            unknowns.forgive(mark);
            value = new Conditional(test, value, otherwise);
        }
        nesting.leave();
        return value;
    }

    /** Parses an expression without {@code if}, as loops and conditions need it. */
    Expression or() {
        var left = and();
        while (stream.skipName("or")) {
            left = new Or(left, and());
        }
        return left;
    }

    private Expression and() {
        var left = not();
        while (stream.skipName("and")) {
            left = new And(left, not());
        }
        return left;
    }

    private Expression not() {
        if (!stream.isName("not")) {
            return comparison();
        }
        nesting.enter(stream.next().offset());
        var value = new Not(not());
        nesting.leave();
        return value;
    }

    private Expression comparison() {
        int offset = stream.current().offset();
        var first = sum();
        var rest = new ArrayList<Comparison.Operand>();
        for (var operator = comparator(); operator != null; operator = comparator()) {
            rest.add(new Comparison.Operand(operator, sum()));
        }
        return rest.isEmpty() ? first : new Located(new Comparison(first, rest), offset);
    }

    private @Nullable String comparator() {
        var token = stream.current();
        if (token.kind() == TokenKind.OPERATOR && COMPARING.contains(token.text())) {
            return stream.next().text();
        }
        if (stream.skipName("in")) {
            return "in";
        }
        if (token.isName("not") && stream.look().isName("in")) {
            stream.next();
            stream.next();
            return "not in";
        }
        return null;
    }

    private Expression sum() {
        var left = concatenation();
        while (stream.isOperator("+") || stream.isOperator("-")) {
            var token = stream.next();
            var operator = token.text().equals("+") ? Binary.Operator.ADD : Binary.Operator.SUBTRACT;
            left = new Located(new Binary(operator, left, concatenation()), token.offset());
        }
        return left;
    }

    private Expression concatenation() {
        var first = product();
        if (!stream.isOperator("~")) {
            return first;
        }
        int offset = stream.current().offset();
        var parts = new ArrayList<>(List.of(first));
        while (stream.skipOperator("~")) {
            parts.add(product());
        }
        return new Located(new Concatenation(parts), offset);
    }

    private Expression product() {
        var left = power();
        for (var operator = multiplier(); operator != null; operator = multiplier()) {
            int offset = stream.next().offset();
            left = new Located(new Binary(operator, left, power()), offset);
        }
        return left;
    }

    private Binary.@Nullable Operator multiplier() {
        var token = stream.current();
        if (token.kind() != TokenKind.OPERATOR) {
            return null;
        }
        return switch (token.text()) {
            case "*" -> Binary.Operator.MULTIPLY;
            case "/" -> Binary.Operator.DIVIDE;
            case "//" -> Binary.Operator.FLOOR_DIVIDE;
            case "%" -> Binary.Operator.MODULO;
            default -> null;
        };
    }

    private Expression power() {
        var left = unary(true);
        while (stream.isOperator("**")) {
            int offset = stream.next().offset();
            left = new Located(new Binary(Binary.Operator.POWER, left, unary(true)), offset);
        }
        return left;
    }

    private Expression unary(boolean withFilter) {
        int offset = stream.current().offset();
        nesting.enter(offset);
        Expression value;
        if (stream.isOperator("-") || stream.isOperator("+")) {
            boolean negative = stream.next().text().equals("-");
            value = new Located(new Negation(unary(false), negative), offset);
        } else {
            value = primary.primary();
        }
        value = primary.postfix(value);
        nesting.leave();
        return withFilter ? primary.filters(value) : value;
    }

    /** Parses an expression, or a tuple if commas follow; {@code end} names a word that ends it. */
    Expression tuple(boolean withConditional, String end) {
        return primary.tuple(() -> withConditional ? expression() : or(), end, false);
    }
}
