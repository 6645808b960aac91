package org.banzuke.text.jinja.internal.library;

import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.python.PythonInts;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Methods and attributes of int, bool and float. */
final class NumberMethods {
    private NumberMethods() {}

    static boolean has(@Nullable Object receiver, String name) {
        return switch (name) {
            case "is_integer" -> PythonTypes.isFloat(receiver);
            case "bit_length", "bit_count" -> PythonTypes.isInt(receiver);
            case "conjugate" -> PythonTypes.isNumber(receiver);
            default -> false;
        };
    }

    static @Nullable Object call(@Nullable Object receiver, String name, Arguments arguments) {
        arguments.bind(name);
        Object number = java.util.Objects.requireNonNull(receiver);
        return switch (name) {
            case "is_integer" -> PythonInts.real(number) == Math.rint(PythonInts.real(number));
            case "bit_length" -> (long) PythonInts.big(number).abs().bitLength();
            case "bit_count" -> (long) PythonInts.big(number).abs().bitCount();
            default -> number;
        };
    }

    static @Nullable Object attribute(@Nullable Object value, String name) {
        if (value == null || !PythonTypes.isNumber(value)) {
            return null;
        }
        boolean whole = PythonTypes.isInt(value);
        return switch (name) {
            case "real" -> value;
            case "imag" -> whole ? (Object) 0L : (Object) 0.0;
            case "numerator" -> whole ? value : null;
            case "denominator" -> whole ? 1L : null;
            default -> null;
        };
    }
}
