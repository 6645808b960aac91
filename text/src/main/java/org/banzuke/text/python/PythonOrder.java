package org.banzuke.text.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's {@code <}, {@code <=}, {@code >} and {@code >=}. */
public final class PythonOrder {
    private static final int MAX_DEPTH = 200;

    private PythonOrder() {}

    /** Returns whether {@code a operator b} holds, where the operator is one of {@code < <= > >=}. */
    public static boolean holds(String operator, @Nullable Object a, @Nullable Object b) {
        if (a != null && b != null && PythonTypes.isNumber(a) && PythonTypes.isNumber(b) && isUnordered(a, b)) {
            return false;
        }
        int order = compare(operator, a, b, 0);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Orders as {@code sorted} does. */
    public static int compare(@Nullable Object a, @Nullable Object b) {
        return compare("<", a, b, 0);
    }

    private static int compare(String operator, @Nullable Object a, @Nullable Object b, int depth) {
        if (depth > MAX_DEPTH) {
            throw new PythonException(PythonErrorKind.RECURSION, "values are too deep to compare");
        }
        if (a != null && b != null) {
            if (PythonTypes.isNumber(a) && PythonTypes.isNumber(b)) {
                return isUnordered(a, b) ? 0 : numbers(a, b);
            }
            if (a instanceof CharSequence s && b instanceof CharSequence t) {
                return byCodePoint(s.toString(), t.toString());
            }
            if (isList(a) && isList(b) && a instanceof PythonTuple == b instanceof PythonTuple) {
                return lists(operator, (List<?>) a, (List<?>) b, depth);
            }
        }
        throw PythonException.type("'" + operator + "' not supported between instances of '" + PythonTypes.name(a)
                + "' and '" + PythonTypes.name(b) + "'");
    }

    private static boolean isList(Object value) {
        return value instanceof List<?> && !(value instanceof PythonObject);
    }

    private static int lists(String operator, List<?> a, List<?> b, int depth) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            if (!PythonEquality.same(a.get(i), b.get(i))) {
                return compare(operator, a.get(i), b.get(i), depth + 1);
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    static boolean isUnordered(Object a, Object b) {
        return isNan(a) || isNan(b);
    }

    private static boolean isNan(Object value) {
        return (value instanceof Double d && d.isNaN()) || (value instanceof Float f && f.isNaN());
    }

    static int numbers(Object a, Object b) {
        if (PythonInts.isSmall(a) && PythonInts.isSmall(b)) {
            return Long.compare(PythonInts.small(a), PythonInts.small(b));
        }
        if (PythonTypes.isFloat(a) && PythonTypes.isFloat(b)) {
            return doubles(((Number) a).doubleValue(), ((Number) b).doubleValue());
        }
        if (isInfinite(a) || isInfinite(b)) {
            return doubles(clipped(a), clipped(b));
        }
        return PythonEquality.exact(a).compareTo(PythonEquality.exact(b));
    }

    private static int doubles(double a, double b) {
        return a < b ? -1 : a > b ? 1 : 0;
    }

    private static boolean isInfinite(Object value) {
        return PythonTypes.isFloat(value) && Double.isInfinite(((Number) value).doubleValue());
    }

    private static double clipped(Object value) {
        return isInfinite(value) ? ((Number) value).doubleValue() : 0;
    }

    /** Orders text by code point, as Python does; Java's own order puts surrogates before U+E000. */
    public static int byCodePoint(String a, String b) {
        int n = Math.min(a.length(), b.length());
        for (int i = 0; i < n; i++) {
            char c = a.charAt(i);
            char d = b.charAt(i);
            if (c != d) {
                boolean mixed = Character.isSurrogate(c) != Character.isSurrogate(d);
                return mixed ? (Character.isSurrogate(c) ? 1 : -1) : Character.compare(c, d);
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
