package org.banzuke.text.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's truth value testing, {@code bool(x)}. */
public final class PythonTruth {
    private PythonTruth() {}

    public static boolean of(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean b -> b;
            case CharSequence s -> !s.isEmpty();
            case PythonObject object -> object.truth();
            case List<?> list -> !list.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            case BigInteger big -> big.signum() != 0;
            case Number number -> number.doubleValue() != 0;
            default -> throw PythonTypes.foreign(value);
        };
    }
}
