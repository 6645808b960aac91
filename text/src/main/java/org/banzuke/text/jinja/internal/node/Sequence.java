package org.banzuke.text.jinja.internal.node;

import java.util.List;
import org.banzuke.text.jinja.internal.value.Output;

/** Statements one after the other. */
public record Sequence(List<Statement> statements) implements Statement {
    public Sequence {
        statements = List.copyOf(statements);
    }

    @Override
    public Flow execute(Scope scope, Output out) {
        for (int i = 0; i < statements.size(); i++) {
            var flow = statements.get(i).execute(scope, out);
            if (flow != Flow.NEXT) {
                return flow;
            }
        }
        return Flow.NEXT;
    }
}
