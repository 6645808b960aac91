package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.jinja.internal.library.Globals;
import org.jspecify.annotations.Nullable;

/**
 * A variable.
 *
 * @param name interned
 * @param local whether the template may set variables at all; if not, only the context is searched
 */
public record Name(String name, boolean local) implements Expression {
    @Override
    public @Nullable Object evaluate(Scope scope) {
        if (local) {
            Object value = scope.find(name);
            if (!Scope.isAbsent(value)) {
                return value;
            }
        }
        var context = scope.run().context();
        Object value = context.get(name);
        return value != null || context.containsKey(name) ? value : Globals.get(name, scope.run());
    }
}
