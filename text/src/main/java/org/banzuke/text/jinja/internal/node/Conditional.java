package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** {@code then if test else otherwise}; without an else the value is undefined, and never strictly so. */
public record Conditional(
        Expression test, Expression then, @Nullable Expression otherwise) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        if (PythonTruth.of(test.evaluate(scope))) {
            return then.evaluate(scope);
        }
        return otherwise == null
                ? new Undefined("the inline if-expression evaluated to false and no else section was defined.", false)
                : otherwise.evaluate(scope);
    }
}
