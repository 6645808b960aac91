package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** {@code not value}. */
public record Not(Expression value) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        return !PythonTruth.of(value.evaluate(scope));
    }
}
