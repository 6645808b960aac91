package org.banzuke.text.jinja.internal.node;

import java.util.List;
import org.banzuke.text.jinja.internal.library.Comparing;
import org.jspecify.annotations.Nullable;

/** A chain such as {@code a < b <= c}; later operands are evaluated only as far as needed. */
public record Comparison(Expression first, List<Operand> rest) implements Expression {
    /** An operator ({@code == != < <= > >= in}, or {@code not in}) and what stands to its right. */
    public record Operand(String operator, Expression value) {}

    public Comparison {
        rest = List.copyOf(rest);
    }

    @Override
    public @Nullable Object evaluate(Scope scope) {
        Object left = first.evaluate(scope);
        for (var operand : rest) {
            Object right = operand.value().evaluate(scope);
            if (!Comparing.holds(operand.operator(), left, right, scope.run())) {
                return false;
            }
            left = right;
        }
        return true;
    }
}
