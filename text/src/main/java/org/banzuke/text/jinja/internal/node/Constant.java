package org.banzuke.text.jinja.internal.node;

import org.jspecify.annotations.Nullable;

/** A literal text, number, boolean or None. */
public record Constant(@Nullable Object value) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        return value;
    }
}
