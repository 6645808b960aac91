package org.banzuke.text.jinja.internal.node;

import java.util.Iterator;
import org.banzuke.text.jinja.internal.value.Output;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonSequences;
import org.jspecify.annotations.Nullable;

/**
 * {@code for target in elements if test} … {@code else} … {@code endfor}.
 *
 * @param test the filter, or the constant true
 * @param usesLoop whether the body speaks of {@code loop}
 */
public record For(
        Target target,
        Expression elements,
        @Nullable Expression test,
        Statement body,
        Statement otherwise,
        boolean usesLoop,
        boolean recursive,
        int offset)
        implements Statement {
    @Override
    public Flow execute(Scope scope, Output out) {
        try {
            return over(elements.evaluate(scope), scope, out, 0);
        } catch (PythonException e) {
            throw new RenderFailure(offset, e);
        }
    }

    /** Runs the loop over the elements of a value; {@code depth} counts recursive loops. */
    Flow over(@Nullable Object iterable, Scope scope, Output out, int depth) {
        Iterator<?> all = PythonSequences.iterate(iterable);
        Iterator<?> chosen = test == null ? all : new Chosen(all, target, test, scope);
        if (!chosen.hasNext()) {
            return otherwise.execute(scope, out);
        }
        if (usesLoop || recursive) {
            rounds(new Loop(chosen, test == null ? iterable : null, this, scope, depth), scope, out);
        } else {
            rounds(chosen, scope, out);
        }
        return Flow.NEXT;
    }

    private void rounds(Iterator<?> chosen, Scope scope, Output out) {
        var budget = scope.run().budget();
        for (long round = 1; chosen.hasNext(); round++) {
            budget.round(round);
            var inner = scope.child();
            Object element = chosen.next();
            if (chosen instanceof Loop loop) {
                inner.set("loop", loop);
            }
            target.assign(inner, element);
            if (body.execute(inner, out) == Flow.BREAK) {
                return;
            }
        }
    }
}
