package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.library.Access;
import org.jspecify.annotations.Nullable;

/** {@code value.name}. */
public record Attribute(Expression value, String name) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        return Access.attribute(value.evaluate(scope), name, scope.run());
    }
}
