package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonTruth;

/** {@code if}; an {@code elif} is an If in the else part. */
public record If(Expression test, Statement then, Statement otherwise, int offset) implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        return holds(scope) ? then.execute(scope, out) : otherwise.execute(scope, out);
    }

    private boolean holds(Scope scope) {
        try {
            scope.run().budget().step();
            return PythonTruth.of(test.evaluate(scope));
        } catch (PythonException e) {
            throw new RenderFailure(offset, e);
        }
    }
}
