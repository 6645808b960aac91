package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** {@code left and right}; returns one of its operands, as Python does. */
public record And(Expression left, Expression right) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object value = left.evaluate(scope);
        return !PythonTruth.of(value) ? value : right.evaluate(scope);
    }
}
