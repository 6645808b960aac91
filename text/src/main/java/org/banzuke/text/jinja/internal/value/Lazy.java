package org.banzuke.text.jinja.internal.value;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.banzuke.text.python.PythonDicts;

/** An iterator over what a supplier gives until it gives nothing; confined to one rendering. */
public final class Lazy implements Iterator<Object> {
    private final Supplier<Optional<PythonDicts.Found>> source;
    private Optional<PythonDicts.Found> next = Optional.empty();
    private boolean peeked;

    public Lazy(Supplier<Optional<PythonDicts.Found>> source) {
        this.source = source;
    }

    @Override
    public boolean hasNext() {
        if (!peeked) {
            next = source.get();
            peeked = true;
        }
        return next.isPresent();
    }

    @Override
    @SuppressWarnings("NullAway") // elements may be None
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        peeked = false;
        return next.get().value();
    }
}
