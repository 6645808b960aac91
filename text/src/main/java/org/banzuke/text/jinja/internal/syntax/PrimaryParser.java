package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.jinja.internal.library.Checks;
import org.banzuke.text.jinja.internal.library.Filters;
import org.banzuke.text.jinja.internal.node.Attribute;
import org.banzuke.text.jinja.internal.node.Call;
import org.banzuke.text.jinja.internal.node.CallArguments;
import org.banzuke.text.jinja.internal.node.Constant;
import org.banzuke.text.jinja.internal.node.DictLiteral;
import org.banzuke.text.jinja.internal.node.Expression;
import org.banzuke.text.jinja.internal.node.FilterCall;
import org.banzuke.text.jinja.internal.node.Item;
import org.banzuke.text.jinja.internal.node.ListLiteral;
import org.banzuke.text.jinja.internal.node.Located;
import org.banzuke.text.jinja.internal.node.Name;
import org.banzuke.text.jinja.internal.node.Not;
import org.banzuke.text.jinja.internal.node.Refused;
import org.banzuke.text.jinja.internal.node.Slice;
import org.banzuke.text.jinja.internal.node.TestCall;
import org.banzuke.text.jinja.internal.node.TupleLiteral;
import org.banzuke.text.python.PythonErrorKind;

/** Parses literals and names, and what follows them: attributes, subscripts, calls, filters, tests. */
final class PrimaryParser {
    private static final Expression NONE = new Constant(null);

    private final TokenStream stream;
    private final JinjaOptions options;
    private final Unknowns unknowns;
    private final ExpressionParser expressions;
    private final ArgumentParser arguments;
    private final boolean locals;

    PrimaryParser(
            TokenStream stream, JinjaOptions options, Unknowns unknowns, ExpressionParser expressions, boolean locals) {
        this.stream = stream;
        this.options = options;
        this.unknowns = unknowns;
        this.expressions = expressions;
        this.arguments = new ArgumentParser(stream, expressions);
        this.locals = locals;
    }

    ArgumentParser arguments() {
        return arguments;
    }

    Expression primary() {
        var token = stream.current();
        return switch (token.kind()) {
            case NAME -> name(stream.next().text());
            case STRING -> text();
            case INTEGER, FLOAT -> new Constant(stream.next().value());
            case OPERATOR -> bracket(token);
            case DATA, OUTPUT_BEGIN, OUTPUT_END, BLOCK_BEGIN, BLOCK_END, END -> throw unexpected(token);
        };
    }

    private static SyntaxFailure unexpected(Token token) {
        return SyntaxFailure.at(token.offset(), "unexpected '" + token.describe() + "'");
    }

    private Expression name(String name) {
        return switch (name) {
            case "true", "True" -> new Constant(true);
            case "false", "False" -> new Constant(false);
            case "none", "None" -> NONE;
            default -> new Name(name, locals);
        };
    }

    private Expression text() {
        var text = new StringBuilder();
        while (stream.isAt(TokenKind.STRING)) {
            text.append(stream.next().text());
        }
        return new Constant(text.toString());
    }

    private Expression bracket(Token token) {
        return switch (token.text()) {
            case "(" -> parenthesis();
            case "[" -> list();
            case "{" -> dict();
            default -> throw unexpected(token);
        };
    }

    private Expression parenthesis() {
        stream.next();
        var inner = tuple(expressions::expression, "", true);
        stream.expectOperator(")");
        return inner;
    }

    /** Parses elements up to the end of the tag, a closing parenthesis, or the word {@code end}. */
    Expression tuple(Supplier<Expression> element, String end, boolean mayBeEmpty) {
        var elements = new ArrayList<Expression>();
        boolean isTuple = false;
        while (!isTupleEnd(end)) {
            elements.add(element.get());
            if (!stream.skipOperator(",")) {
                break;
            }
            isTuple = true;
        }
        if (!isTuple && !elements.isEmpty()) {
            return elements.getFirst();
        }
        if (elements.isEmpty() && !mayBeEmpty) {
            throw stream.unexpected("Expected an expression");
        }
        return new TupleLiteral(elements);
    }

    private boolean isTupleEnd(String end) {
        return stream.isAt(TokenKind.OUTPUT_END)
                || stream.isAt(TokenKind.BLOCK_END)
                || stream.isOperator(")")
                || (!end.isEmpty() && stream.isName(end));
    }

    private Expression list() {
        stream.next();
        var elements = new ArrayList<Expression>();
        while (!stream.isOperator("]")) {
            elements.add(expressions.expression());
            if (!stream.isOperator("]")) {
                stream.expectOperator(",");
            }
        }
        stream.next();
        return new ListLiteral(elements);
    }

    private Expression dict() {
        int offset = stream.next().offset();
        var entries = new ArrayList<DictLiteral.Entry>();
        while (!stream.isOperator("}")) {
            var key = expressions.expression();
            stream.expectOperator(":");
            entries.add(new DictLiteral.Entry(key, expressions.expression()));
            if (!stream.isOperator("}")) {
                stream.expectOperator(",");
            }
        }
        stream.next();
        return new Located(new DictLiteral(entries), offset);
    }

    Expression postfix(Expression start) {
        var value = start;
        while (true) {
            int offset = stream.current().offset();
            if (stream.skipOperator(".")) {
                value = new Located(member(value), offset);
            } else if (stream.skipOperator("[")) {
                value = new Located(subscript(value), offset);
            } else if (stream.isOperator("(")) {
                value = call(value, offset);
            } else {
                return value;
            }
        }
    }

    private Expression call(Expression callee, int offset) {
        // A call looks through the place of its callee to see a method.
        var target = callee instanceof Located located && located.inner() instanceof Attribute method ? method : callee;
        return new Located(new Call(target, arguments.parse()), offset);
    }

    private Expression member(Expression value) {
        var token = stream.next();
        return switch (token.kind()) {
            case NAME -> new Attribute(value, token.text());
            case INTEGER -> new Item(value, new Constant(token.value()));
            default -> throw SyntaxFailure.at(token.offset(), "expected name or number");
        };
    }

    private Expression subscript(Expression value) {
        if (isSlice()) {
            return slice(value, NONE);
        }
        var keys = new ArrayList<Expression>();
        keys.add(expressions.expression());
        if (keys.size() == 1 && stream.isOperator(":")) {
            return slice(value, keys.getFirst());
        }
        while (stream.skipOperator(",") && !stream.isOperator("]")) {
            keys.add(expressions.expression());
        }
        stream.expectOperator("]");
        return new Item(value, keys.size() == 1 ? keys.getFirst() : new TupleLiteral(keys));
    }

    private boolean isSlice() {
        return stream.isOperator(":");
    }

    private Expression slice(Expression value, Expression start) {
        stream.expectOperator(":");
        var stop = stream.isOperator(":") || stream.isOperator("]") ? NONE : expressions.expression();
        boolean stepped = stream.skipOperator(":");
        var step = !stepped || stream.isOperator("]") ? NONE : expressions.expression();
        stream.expectOperator("]");
        return new Slice(value, start, stop, step);
    }

    Expression filters(Expression start) {
        var value = start;
        while (true) {
            if (stream.isOperator("|")) {
                value = filter(value);
            } else if (stream.isName("is")) {
                value = test(value);
            } else if (stream.isOperator("(")) {
                value = call(value, stream.current().offset());
            } else {
                return value;
            }
        }
    }

    /** Parses {@code |name(arguments)} one or more times. */
    Expression filter(Expression input) {
        var value = input;
        while (stream.skipOperator("|")) {
            value = filterName(value);
        }
        return value;
    }

    /** Parses {@code name(arguments)} of a filter. */
    Expression filterName(Expression input) {
        int offset = stream.current().offset();
        var name = dotted();
        var given = stream.isOperator("(") ? arguments.parse() : CallArguments.NONE;
        var filter = Filters.find(name, options.dialect());
        if (filter.isEmpty()) {
            unknowns.add("filter", name, offset);
            return new Refused(PythonErrorKind.TEMPLATE, Unknowns.message("filter", name));
        }
        return new Located(new FilterCall(input, filter.get(), given), offset);
    }

    private String dotted() {
        var name = new StringBuilder(stream.expect(TokenKind.NAME).text());
        while (stream.skipOperator(".")) {
            name.append('.').append(stream.expect(TokenKind.NAME).text());
        }
        return name.toString();
    }

    private Expression test(Expression input) {
        stream.next();
        boolean negated = stream.skipName("not");
        int offset = stream.current().offset();
        var name = dotted();
        var given = testArguments();
        var check = Checks.find(name);
        Expression test;
        if (check.isEmpty()) {
            unknowns.add("test", name, offset);
            test = new Refused(PythonErrorKind.TEMPLATE, Unknowns.message("test", name));
        } else {
            test = new Located(new TestCall(input, check.get(), given), offset);
        }
        return negated ? new Not(test) : test;
    }

    private CallArguments testArguments() {
        if (stream.isOperator("(")) {
            return arguments.parse();
        }
        if (!startsArgument()) {
            return CallArguments.NONE;
        }
        if (stream.isName("is")) {
            throw SyntaxFailure.at(stream.current().offset(), "You cannot chain multiple tests with is");
        }
        return CallArguments.of(List.of(postfix(primary())));
    }

    private boolean startsArgument() {
        return switch (stream.current().kind()) {
            case NAME -> !stream.isName("else") && !stream.isName("or") && !stream.isName("and");
            case STRING, INTEGER, FLOAT -> true;
            case OPERATOR -> stream.isOperator("[") || stream.isOperator("{");
            case DATA, OUTPUT_BEGIN, OUTPUT_END, BLOCK_BEGIN, BLOCK_END, END -> false;
        };
    }
}
