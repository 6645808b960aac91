package org.banzuke.text.python;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code len}, iteration, {@code in} and indexing of Python values. */
public final class PythonSequences {
    private PythonSequences() {}

    /** Returns {@code len(value)}. */
    public static long length(@Nullable Object value) {
        return switch (value) {
            case CharSequence s -> PythonStrings.length(s.toString());
            case PythonObject object -> object.length();
            case List<?> list -> list.size();
            case Map<?, ?> map -> map.size();
            case null, default ->
                throw PythonException.type("object of type '" + PythonTypes.name(value) + "' has no len()");
        };
    }

    /** Tells whether {@code iter(value)} works. */
    public static boolean isIterable(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Iterable<?> || value instanceof Map<?, ?>;
    }

    /** Returns {@code iter(value)}: the code points of text, elements of lists, keys of dictionaries. */
    public static Iterator<?> iterate(@Nullable Object value) {
        return switch (value) {
            case CharSequence s -> s.codePoints().mapToObj(Character::toString).iterator();
            case Map<?, ?> map -> map.keySet().iterator();
            case Iterable<?> iterable -> iterable.iterator();
            case null, default ->
                throw PythonException.type("'" + PythonTypes.name(value) + "' object is not iterable");
        };
    }

    /** Returns {@code element in container}. */
    public static boolean contains(@Nullable Object container, @Nullable Object element) {
        return switch (container) {
            case CharSequence s -> substring(s.toString(), element);
            case Map<?, ?> map -> PythonDicts.find(map, element).isPresent();
            case Iterable<?> iterable -> among(iterable, element);
            case null, default ->
                throw PythonException.type("argument of type '" + PythonTypes.name(container) + "' is not iterable");
        };
    }

    private static boolean substring(String s, @Nullable Object element) {
        if (element instanceof CharSequence part) {
            return s.contains(part);
        }
        throw PythonException.type("'in <string>' requires string as left operand, not " + PythonTypes.name(element));
    }

    private static boolean among(Iterable<?> iterable, @Nullable Object element) {
        if (element instanceof String && iterable instanceof Collection<?> strings && allStrings(strings)) {
            return strings.contains(element);
        }
        for (Object each : iterable) {
            if (PythonEquality.same(each, element)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allStrings(Collection<?> values) {
        for (Object value : values) {
            if (!(value instanceof String)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the element of a list or the code point of a text at an index that may be negative. */
    public static @Nullable Object at(Object sequence, Object index) {
        if (!PythonTypes.isInt(index)) {
            throw PythonException.type(
                    PythonTypes.name(sequence) + " indices must be integers or slices, not " + PythonTypes.name(index));
        }
        int i = PythonInts.index(index);
        if (sequence instanceof List<?> list) {
            return list.get(position(i, list.size(), sequence));
        }
        var s = sequence.toString();
        int length = PythonStrings.length(s);
        int from = s.offsetByCodePoints(0, position(i, length, sequence));
        return Character.toString(s.codePointAt(from));
    }

    private static int position(int index, int length, Object sequence) {
        int at = index < 0 ? index + length : index;
        if (at < 0 || at >= length) {
            var type = sequence instanceof CharSequence ? "string" : PythonTypes.name(sequence);
            throw new PythonException(PythonErrorKind.INDEX, type + " index out of range");
        }
        return at;
    }
}
