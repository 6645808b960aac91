package org.banzuke.text.jinja.internal.value;

import java.util.Iterator;
import org.banzuke.text.python.PythonObject;

/** A Python generator: its elements can be taken once, one by one; confined to one rendering. */
public final class Generator implements PythonObject, Iterable<Object> {
    private final String name;
    private final Iterator<Object> elements;

    @SuppressWarnings("unchecked") // elements are only read
    public Generator(String name, Iterator<?> elements) {
        this.name = name;
        this.elements = (Iterator<Object>) elements;
    }

    @Override
    public Iterator<Object> iterator() {
        return elements;
    }

    @Override
    public String typeName() {
        return "generator";
    }

    @Override
    public String repr() {
        return "<generator object " + name + " at 0x7f0000000000>";
    }
}
