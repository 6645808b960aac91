package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** Something that fails only if it is reached, such as an unknown filter in a branch not taken. */
public record Refused(PythonErrorKind kind, String problem) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        throw new PythonException(kind, problem);
    }
}
