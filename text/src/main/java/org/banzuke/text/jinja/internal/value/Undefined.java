package org.banzuke.text.jinja.internal.value;

import java.util.Collections;
import java.util.Iterator;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonObject;
import org.jspecify.annotations.Nullable;

/**
 * A name or attribute that is not there. Immutable.
 *
 * @param problem what to say when it is used, such as {@code 'x' is undefined}
 * @param strict whether printing, testing, looping and comparing are uses too
 */
public record Undefined(String problem, boolean strict) implements PythonObject, Iterable<Object> {
    /** Returns the error for a use. */
    public PythonException failure() {
        return new PythonException(PythonErrorKind.UNDEFINED, problem);
    }

    @Override
    public String typeName() {
        return strict ? "StrictUndefined" : "Undefined";
    }

    @Override
    public String repr() {
        return "Undefined";
    }

    @Override
    public String str() {
        refuse();
        return "";
    }

    @Override
    public boolean truth() {
        refuse();
        return false;
    }

    @Override
    public long length() {
        refuse();
        return 0;
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        refuse();
        return other instanceof Undefined;
    }

    @Override
    public Iterator<Object> iterator() {
        refuse();
        return Collections.emptyIterator();
    }

    private void refuse() {
        if (strict) {
            throw failure();
        }
    }
}
