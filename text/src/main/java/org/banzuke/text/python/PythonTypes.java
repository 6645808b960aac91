package org.banzuke.text.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which Python type a Java value stands for. */
public final class PythonTypes {
    private PythonTypes() {}

    /** Returns Python's {@code type(x).__name__}; refuses Java objects that stand for no Python value. */
    public static String name(@Nullable Object value) {
        return switch (value) {
            case null -> "NoneType";
            case Boolean _ -> "bool";
            case Double _, Float _ -> "float";
            case Number n when isWhole(n) -> "int";
            case CharSequence _ -> "str";
            case PythonTuple _ -> "tuple";
            case PythonObject object -> object.typeName();
            case List<?> _ -> "list";
            case Map<?, ?> _ -> "dict";
            default -> throw foreign(value);
        };
    }

    /** Tells whether the value is an int and not a bool. */
    public static boolean isWhole(@Nullable Object value) {
        return value instanceof Long
                || value instanceof Integer
                || value instanceof BigInteger
                || value instanceof Short
                || value instanceof Byte;
    }

    /** Tells whether the value is an int or a bool, which Python counts among the ints. */
    public static boolean isInt(@Nullable Object value) {
        return isWhole(value) || value instanceof Boolean;
    }

    public static boolean isFloat(@Nullable Object value) {
        return value instanceof Double || value instanceof Float;
    }

    public static boolean isNumber(@Nullable Object value) {
        return isInt(value) || isFloat(value);
    }

    /** Tells whether the value is a str (or markup, which is a str that knows it is safe). */
    public static boolean isText(@Nullable Object value) {
        return value instanceof CharSequence;
    }

    static PythonException foreign(Object value) {
        return PythonException.type("a Java object (" + value.getClass().getSimpleName()
                + ") stands for no Python value. Maybe convert it to text, a number, a list or a map.");
    }
}
