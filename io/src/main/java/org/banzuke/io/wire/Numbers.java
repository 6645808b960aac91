package org.banzuke.io.wire;

import org.banzuke.io.JsonException;
import org.jspecify.annotations.Nullable;

/** Doubles in JSON: finite ones as numbers, the others as the texts {@code NaN}, {@code Infinity}, {@code -Infinity}. */
public final class Numbers {
    private Numbers() {}

    /** Returns the JSON value of a double. */
    public static Object write(double value) {
        return Double.isFinite(value) ? (Object) value : Double.toString(value);
    }

    /** Returns the double of a JSON value. */
    public static double read(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case String text when text.equals("NaN") -> Double.NaN;
            case String text when text.equals("Infinity") -> Double.POSITIVE_INFINITY;
            case String text when text.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
            case null, default -> throw new JsonException("expected a number (" + value + ")");
        };
    }
}
