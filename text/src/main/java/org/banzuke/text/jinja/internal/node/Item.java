package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.library.Access;
import org.jspecify.annotations.Nullable;

/** {@code value[key]}. */
public record Item(Expression value, Expression key) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        return Access.item(value.evaluate(scope), key.evaluate(scope), scope.run());
    }
}
