package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonArithmetic;
import org.jspecify.annotations.Nullable;

/** {@code -value} or {@code +value}. */
public record Negation(Expression value, boolean negative) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object number = value.evaluate(scope);
        if (number instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return negative ? PythonArithmetic.negate(number) : PythonArithmetic.positive(number);
    }
}
