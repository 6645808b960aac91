package org.banzuke.text.jinja.internal.node;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** The elements of a loop that pass its test, which is evaluated as late as possible; confined to one rendering. */
final class Chosen implements Iterator<@Nullable Object> {
    private final Iterator<?> all;
    private final Target target;
    private final Expression test;
    private final Scope scope;
    private @Nullable Object next;
    private boolean ready;

    Chosen(Iterator<?> all, Target target, Expression test, Scope scope) {
        this.all = all;
        this.target = target;
        this.test = test;
        this.scope = scope;
    }

    @Override
    public boolean hasNext() {
        while (!ready && all.hasNext()) {
            scope.run().budget().step();
            next = all.next();
            var inner = scope.child();
            target.assign(inner, next);
            ready = PythonTruth.of(test.evaluate(inner));
        }
        return ready;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return next;
    }
}
