package org.banzuke.text.python;

import org.jspecify.annotations.Nullable;

/** Python's {@code str(x)} of any value. */
public final class PythonStr {
    private PythonStr() {}

    /** Returns {@code str(value)}. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case String s -> s;
            case CharSequence s -> s.toString();
            case Long l -> Long.toString(l);
            case PythonObject object -> object.str();
            case null, default -> PythonRepr.of(value);
        };
    }

    /** Appends {@code str(value)}; {@code limit} as in {@link PythonRepr#append}. */
    public static void append(StringBuilder out, @Nullable Object value, long limit) {
        switch (value) {
            case String s -> out.append(s);
            case CharSequence s -> out.append(s);
            case Long l -> out.append(l.longValue());
            case PythonObject object -> out.append(object.str());
            case null, default -> PythonRepr.append(out, value, limit);
        }
    }
}
