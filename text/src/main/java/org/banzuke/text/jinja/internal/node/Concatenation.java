package org.banzuke.text.jinja.internal.node;

import java.util.List;
import org.banzuke.text.python.PythonStr;
import org.jspecify.annotations.Nullable;

/** {@code a ~ b ~ c}: the texts of all values. */
public record Concatenation(List<Expression> parts) implements Expression {
    public Concatenation {
        parts = List.copyOf(parts);
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        var budget = scope.run().budget();
        var out = new StringBuilder();
        for (var part : parts) {
            PythonStr.append(out, part.evaluate(scope), budget.outputLength());
        }
        budget.take(out.length());
        return out.toString();
    }
}
