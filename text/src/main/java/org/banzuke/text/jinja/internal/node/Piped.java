package org.banzuke.text.jinja.internal.node;

import org.jspecify.annotations.Nullable;

/** A body and the filters that its text goes through. */
public record Piped(Statement body, Expression filters) {
    /** Returns the expression that the innermost filter takes as its input. */
    public static Expression input() {
        return new Name(Capture.NAME, true);
    }

    @Nullable
    Object evaluate(Scope scope) {
        var inner = scope.child();
        var text = Capture.of(body, inner);
        inner.set(Capture.NAME, text);
        return filters.evaluate(inner);
    }
}
