package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** {@code left or right}; returns one of its operands, as Python does. */
public record Or(Expression left, Expression right) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object value = left.evaluate(scope);
        return PythonTruth.of(value) ? value : right.evaluate(scope);
    }
}
