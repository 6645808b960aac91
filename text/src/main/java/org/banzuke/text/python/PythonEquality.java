package org.banzuke.text.python;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code ==}: numbers by value across types, containers by elements; confined to one comparison. */
public final class PythonEquality {
    private static final int MAX_DEPTH = 200;
    private int steps = 1_000_000;

    private PythonEquality() {}

    /** Returns {@code a == b}. */
    public static boolean equal(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String s && b instanceof String t) {
            return s.equals(t);
        }
        return new PythonEquality().values(a, b, 0);
    }

    /** Returns Python's {@code a is b} for values that are objects of their own. */
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public static boolean is(@Nullable Object a, @Nullable Object b) {
        return a == b;
    }

    /** Returns Python's identity-or-equality, the rule of {@code in}, {@code index} and {@code count}. */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        return is(a, b) || equal(a, b);
    }

    private boolean values(@Nullable Object a, @Nullable Object b, int depth) {
        if (steps-- <= 0 || depth > MAX_DEPTH) {
            throw new PythonException(PythonErrorKind.RECURSION, "values are too deep or too large to compare");
        }
        if (a instanceof PythonObject object) {
            return object.equalTo(b);
        }
        if (b instanceof PythonObject object) {
            return object.equalTo(a);
        }
        if (a == null || b == null) {
            return is(a, b);
        }
        if (PythonTypes.isNumber(a)) {
            return PythonTypes.isNumber(b) && numbers(a, b);
        }
        if (a instanceof CharSequence s) {
            return b instanceof CharSequence t && s.toString().equals(t.toString());
        }
        return containers(a, b, depth);
    }

    private boolean containers(Object a, Object b, int depth) {
        if (is(a, b)) {
            return true;
        }
        if (a instanceof Map<?, ?> x) {
            return b instanceof Map<?, ?> y && dicts(x, y, depth);
        }
        if (a instanceof PythonTuple x) {
            return b instanceof PythonTuple y && lists(x, y, depth);
        }
        return a instanceof List<?> x && b instanceof List<?> y && !(b instanceof PythonTuple) && lists(x, y, depth);
    }

    private boolean lists(List<?> a, List<?> b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!is(a.get(i), b.get(i)) && !values(a.get(i), b.get(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean dicts(Map<?, ?> a, Map<?, ?> b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (var entry : a.entrySet()) {
            var other = PythonDicts.find(b, entry.getKey());
            if (other.isEmpty() || !values(entry.getValue(), other.get().value(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean numbers(Object a, Object b) {
        return PythonOrder.isUnordered(a, b) ? false : PythonOrder.numbers(a, b) == 0;
    }

    static BigDecimal exact(Object number) {
        return PythonTypes.isFloat(number)
                ? new BigDecimal(((Number) number).doubleValue())
                : new BigDecimal(PythonInts.big(number));
    }
}
