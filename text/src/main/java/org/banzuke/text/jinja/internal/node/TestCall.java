package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.library.Check;
import org.jspecify.annotations.Nullable;

/** {@code input is check(arguments)}. */
public record TestCall(Expression input, Check check, CallArguments arguments) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        return check.holds(input.evaluate(scope), arguments.evaluate(scope), scope.run());
    }
}
