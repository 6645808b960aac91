package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Markup;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonArithmetic;
import org.jspecify.annotations.Nullable;

/** {@code left operator right} for arithmetic operators. */
public record Binary(Operator operator, Expression left, Expression right) implements Expression {
    /** An arithmetic operator. */
    public enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        FLOOR_DIVIDE,
        MODULO,
        POWER
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object a = left.evaluate(scope);
        Object b = right.evaluate(scope);
        scope.run().budget().step();
        if (a instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (b instanceof Undefined undefined) {
            throw undefined.failure();
        }
        var arithmetic = scope.run().arithmetic();
        return a instanceof Markup || b instanceof Markup ? markup(arithmetic, a, b) : apply(arithmetic, a, b);
    }

    private @Nullable Object markup(PythonArithmetic arithmetic, @Nullable Object a, @Nullable Object b) {
        if (operator == Operator.ADD && a instanceof CharSequence && b instanceof CharSequence) {
            return new Markup(String.valueOf(
                    arithmetic.add(Markup.escape(a).text(), Markup.escape(b).text())));
        }
        return Markup.like(a instanceof Markup ? a : b, apply(arithmetic, a, b));
    }

    private @Nullable Object apply(PythonArithmetic arithmetic, @Nullable Object a, @Nullable Object b) {
        return switch (operator) {
            case ADD -> arithmetic.add(a, b);
            case SUBTRACT -> arithmetic.subtract(a, b);
            case MULTIPLY -> arithmetic.multiply(a, b);
            case DIVIDE -> arithmetic.divide(a, b);
            case FLOOR_DIVIDE -> arithmetic.floorDivide(a, b);
            case MODULO -> arithmetic.modulo(a, b);
            case POWER -> arithmetic.power(a, b);
        };
    }
}
