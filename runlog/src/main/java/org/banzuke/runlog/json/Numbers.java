package org.banzuke.runlog.json;

import org.banzuke.io.JsonException;
import org.jspecify.annotations.Nullable;

/** Doubles in JSON: those that are not finite are written as the texts {@code Infinity}, {@code -Infinity}, {@code NaN}. */
public final class Numbers {
    private Numbers() {}

    /** Returns the JSON value of a double. */
    public static Object write(double value) {
        return Double.isFinite(value) ? (Object) value : Double.toString(value);
    }

    /** Reads what {@link #write} wrote. */
    public static double read(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case String text when text.equals("Infinity") -> Double.POSITIVE_INFINITY;
            case String text when text.equals("-Infinity") -> Double.NEGATIVE_INFINITY;
            case String text when text.equals("NaN") -> Double.NaN;
            case null, default -> throw new JsonException("expected a number (" + value + ")");
        };
    }
}
