package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.library.Access;
import org.banzuke.text.python.PythonSlice;
import org.jspecify.annotations.Nullable;

/** {@code value[start:stop:step]}; a part left out is the constant None. */
public record Slice(Expression value, Expression start, Expression stop, Expression step) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object sliced = value.evaluate(scope);
        var slice = new PythonSlice(start.evaluate(scope), stop.evaluate(scope), step.evaluate(scope));
        return Access.slice(sliced, slice, scope.run());
    }
}
