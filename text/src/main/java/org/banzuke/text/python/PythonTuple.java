package org.banzuke.text.python;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Python's tuple: an immutable list that prints with parentheses; elements may be {@code null} (None). */
public class PythonTuple extends AbstractList<@Nullable Object> implements RandomAccess {
    private final @Nullable Object[] elements;

    protected PythonTuple(@Nullable Object... elements) {
        this.elements = elements;
    }

    /** Returns a tuple of the given elements. */
    public static PythonTuple of(@Nullable Object... elements) {
        return new PythonTuple(elements.clone());
    }

    /** Returns a tuple of the elements of a list, in its order. */
    public static PythonTuple copyOf(List<?> elements) {
        return new PythonTuple(elements.toArray());
    }

    @Override
    public @Nullable Object get(int index) {
        return elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof PythonTuple tuple && PythonEquality.equal(this, tuple);
    }

    @Override
    public final int hashCode() {
        return Arrays.hashCode(elements);
    }
}
