package org.banzuke.text.jinja.internal.node;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.jinja.internal.value.Output;
import org.jspecify.annotations.Nullable;

/** A body with variables of its own; the values are evaluated outside of it. */
public record With(List<Target> targets, List<Expression> values, Statement body) implements Statement {
    public With {
        targets = List.copyOf(targets);
        values = List.copyOf(values);
    }

    @Override
    public Flow execute(Scope scope, Output out) {
        scope.run().budget().step();
        var evaluated = new ArrayList<@Nullable Object>();
        values.forEach(value -> evaluated.add(value.evaluate(scope)));
        var inner = scope.child();
        for (int i = 0; i < targets.size(); i++) {
            targets.get(i).assign(inner, evaluated.get(i));
        }
        return body.execute(inner, out);
    }
}
