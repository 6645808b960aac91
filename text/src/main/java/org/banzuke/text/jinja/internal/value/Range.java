package org.banzuke.text.jinja.internal.value;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonObject;
import org.jspecify.annotations.Nullable;

/** Python's {@code range}; its length is checked by the function that makes it. Immutable. */
public final class Range extends AbstractList<Object> implements PythonObject, RandomAccess {
    private final long start;
    private final long stop;
    private final long step;

    public Range(long start, long stop, long step) {
        if (step == 0) {
            throw PythonException.value("range() arg 3 must not be zero");
        }
        this.start = start;
        this.stop = stop;
        this.step = step;
    }

    @Override
    public Object get(int index) {
        return start + index * step;
    }

    @Override
    public int size() {
        return (int) Math.min(Integer.MAX_VALUE, length());
    }

    @Override
    public long length() {
        long span = step > 0 ? stop - start : start - stop;
        long size = Math.abs(step);
        return span <= 0 ? 0 : (span + size - 1) / size;
    }

    /** Returns the part that a slice chooses. */
    public Range part(int[] indices) {
        if (indices.length == 0) {
            return new Range(start, start, 1);
        }
        long by = indices.length == 1 ? step : (long) (indices[1] - indices[0]) * step;
        long first = start + indices[0] * step;
        return new Range(first, first + by * indices.length, by);
    }

    @Override
    public boolean truth() {
        return length() > 0;
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof Range && super.equals(other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return equalTo(other);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(start * 31 + stop * 7 + step);
    }

    @Override
    public String typeName() {
        return "range";
    }

    @Override
    public String repr() {
        return "range(" + start + ", " + stop + (step == 1 ? "" : ", " + step) + ")";
    }
}
