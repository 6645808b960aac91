package org.banzuke.tasks.prompt;

import java.util.List;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Python's view of field values. Pure. */
public final class Values {
    private Values() {}

    /** Returns whether Python's {@code isinstance(value, int)} holds; booleans are ints. */
    public static boolean isInt(@Nullable Object value) {
        return PythonTypes.isInt(value);
    }

    /**
     * Returns {@code list[index]}; a negative index counts from the end.
     *
     * @throws PythonException if there is no such element, as Python raises it
     */
    public static @Nullable Object item(List<?> list, Object index) {
        if (!isInt(index)) {
            throw PythonException.type("list indices must be integers, not " + PythonTypes.name(index));
        }
        var at = index instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) index).longValue();
        var from = at < 0 ? at + list.size() : at;
        if (!(from >= 0 && from < list.size())) {
            throw new PythonException(
                    org.banzuke.text.python.PythonErrorKind.INDEX,
                    "list index out of range (" + at + " of " + list.size() + " choices)");
        }
        return list.get((int) from);
    }

    /** Returns the value as a list, a text as its characters, or raises a TypeError that names the field. */
    public static List<?> list(@Nullable Object value, String field) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (value instanceof String text) {
            return text.codePoints().mapToObj(Character::toString).toList();
        }
        throw PythonException.type(field + " gave no list but " + PythonTypes.name(value));
    }
}
