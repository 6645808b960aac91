package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.library.Filter;
import org.jspecify.annotations.Nullable;

/** {@code input|filter(arguments)}. */
public record FilterCall(Expression input, Filter filter, CallArguments arguments) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        scope.run().budget().step();
        return filter.apply(input.evaluate(scope), arguments.evaluate(scope), scope.run());
    }
}
