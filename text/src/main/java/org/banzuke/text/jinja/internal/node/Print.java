package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;
import org.banzuke.text.python.PythonException;

/** <code>{{ value }}</code>. */
public record Print(Expression value, int offset) implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        try {
            scope.run().budget().step();
            out.value(value.evaluate(scope));
            return Flow.NEXT;
        } catch (PythonException e) {
            throw new RenderFailure(offset, e);
        }
    }
}
