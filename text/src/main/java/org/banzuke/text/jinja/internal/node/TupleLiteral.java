package org.banzuke.text.jinja.internal.node;

import java.util.List;
import org.banzuke.text.python.PythonTuple;
import org.jspecify.annotations.Nullable;

/** {@code (a, b)}, with or without the parentheses. */
public record TupleLiteral(List<Expression> elements) implements Expression {
    public TupleLiteral {
        elements = List.copyOf(elements);
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        return PythonTuple.copyOf(ListLiteral.values(elements, scope));
    }
}
