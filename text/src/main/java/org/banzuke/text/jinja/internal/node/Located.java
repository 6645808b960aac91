package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** An expression that can fail by itself, with its place in the source. */
public record Located(Expression inner, int offset) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        try {
            return inner.evaluate(scope);
        } catch (PythonException e) {
            throw new RenderFailure(offset, e);
        }
    }
}
