package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Output;
import org.banzuke.text.python.PythonException;

/** {@code set target | filters} … {@code endset}. */
public record AssignBlock(Target target, Piped value, int offset) implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        try {
            target.assign(scope, value.evaluate(scope));
            return Flow.NEXT;
        } catch (PythonException e) {
            throw new RenderFailure(offset, e);
        }
    }
}
