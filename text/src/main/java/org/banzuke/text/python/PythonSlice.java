package org.banzuke.text.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code x[start:stop:step]} on text, lists and tuples; each part may be None. */
public record PythonSlice(
        @Nullable Object start,
        @Nullable Object stop,
        @Nullable Object step) {
    /** Returns the slice of a text (by code points), list or tuple. */
    public Object of(@Nullable Object sequence) {
        return switch (sequence) {
            case CharSequence s -> text(s.toString());
            case PythonTuple tuple -> PythonTuple.copyOf(list(tuple));
            case PythonObject object -> throw refused(object);
            case List<?> list -> list(list);
            case null, default -> throw refused(sequence);
        };
    }

    private static PythonException refused(@Nullable Object sequence) {
        return PythonException.type("'" + PythonTypes.name(sequence) + "' object is not subscriptable");
    }

    private String text(String s) {
        if (PythonStrings.isUnitPerCodePoint(s)) {
            return units(s);
        }
        var points = s.codePoints().toArray();
        var out = new StringBuilder();
        for (int i : indices(points.length)) {
            out.appendCodePoint(points[i]);
        }
        return out.toString();
    }

    private String units(String s) {
        int[] bounds = bounds(s.length());
        if (bounds[2] == 1) {
            return bounds[0] < bounds[1] ? s.substring(bounds[0], bounds[1]) : "";
        }
        var out = new StringBuilder();
        for (int i : indices(s.length())) {
            out.append(s.charAt(i));
        }
        return out.toString();
    }

    private List<@Nullable Object> list(List<?> list) {
        var part = new ArrayList<@Nullable Object>();
        for (int i : indices(list.size())) {
            part.add(list.get(i));
        }
        return part;
    }

    /** Returns the chosen indices of a sequence of {@code length} elements, in order. */
    public int[] indices(int length) {
        int[] bounds = bounds(length);
        long span = bounds[2] > 0 ? (long) bounds[1] - bounds[0] : (long) bounds[0] - bounds[1];
        long size = Math.abs((long) bounds[2]);
        int count = span <= 0 ? 0 : (int) ((span + size - 1) / size);
        var indices = new int[count];
        for (int i = 0; i < count; i++) {
            indices[i] = bounds[0] + i * bounds[2];
        }
        return indices;
    }

    private int[] bounds(int length) {
        int by = step == null ? 1 : part(step);
        if (by == 0) {
            throw PythonException.value("slice step cannot be zero");
        }
        int first = start == null ? (by > 0 ? 0 : length - 1) : clip(part(start), length, by);
        int last = stop == null ? (by > 0 ? length : -1) : clip(part(stop), length, by);
        return new int[] {first, last, by};
    }

    private static int part(Object value) {
        if (!PythonTypes.isInt(value)) {
            throw PythonException.type("slice indices must be integers or None or have an __index__ method");
        }
        return PythonInts.index(value);
    }

    private static int clip(int index, int length, int by) {
        int from = index < 0 ? index + length : index;
        if (from < 0) {
            return by < 0 ? -1 : 0;
        }
        return from >= length ? (by < 0 ? length - 1 : length) : from;
    }
}
