package org.banzuke.text.python;

import org.jspecify.annotations.Nullable;

/**
 * A Python value that has no plain Java counterpart, such as a range, a macro or an undefined name.
 *
 * <p>This interface is all that code here may ask of such a value; nothing is ever called by reflection.
 * Implementations that can be looped over also implement {@link Iterable}.
 */
public interface PythonObject {
    /** Returns Python's {@code type(x).__name__}. */
    String typeName();

    /** Returns Python's {@code repr(x)}. */
    String repr();

    /** Returns Python's {@code str(x)}. */
    default String str() {
        return repr();
    }

    /** Returns Python's {@code bool(x)}. */
    default boolean truth() {
        return true;
    }

    /** Returns Python's {@code len(x)}. */
    default long length() {
        throw PythonException.type("object of type '" + typeName() + "' has no len()");
    }

    /** Returns Python's {@code x == other}. */
    default boolean equalTo(@Nullable Object other) {
        return PythonEquality.is(this, other);
    }
}
