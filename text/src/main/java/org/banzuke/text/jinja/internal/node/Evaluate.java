package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;
import org.banzuke.text.python.PythonException;

/** Evaluates for the effect and prints nothing: {@code do}, and tags that only fail when reached. */
public record Evaluate(Expression value, int offset) implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        try {
            scope.run().budget().step();
            value.evaluate(scope);
            return Flow.NEXT;
        } catch (PythonException e) {
            throw new RenderFailure(offset, e);
        }
    }
}
