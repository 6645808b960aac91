package org.banzuke.text.jinja.internal.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code [a, b]}. */
public record ListLiteral(List<Expression> elements) implements Expression {
    public ListLiteral {
        elements = List.copyOf(elements);
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        return values(elements, scope);
    }

    static List<@Nullable Object> values(List<Expression> elements, Scope scope) {
        var values = new ArrayList<@Nullable Object>(elements.size());
        for (var element : elements) {
            values.add(element.evaluate(scope));
        }
        return values;
    }
}
