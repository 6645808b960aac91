package org.banzuke.text.python;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Python's binary operators on values. Immutable; asks its allowance before a result is allocated.
 *
 * @param allowance is asked for the size of texts and lists that come out
 */
public record PythonArithmetic(PythonAllowance allowance) {
    /** Returns {@code a + b}: numbers, text, lists and tuples. */
    public @Nullable Object add(@Nullable Object a, @Nullable Object b) {
        if (PythonTypes.isNumber(a) && PythonTypes.isNumber(b)) {
            return PythonNumbers.add(a, b);
        }
        if (a instanceof CharSequence s && b instanceof CharSequence t) {
            allowance.take((long) s.length() + t.length());
            return s.toString() + t;
        }
        if (a instanceof List<?> s && b instanceof List<?> t && isPlainList(a) && isPlainList(b)) {
            return concat(s, t);
        }
        if (a instanceof PythonTuple s && b instanceof PythonTuple t) {
            return PythonTuple.copyOf(concat(s, t));
        }
        throw unsupported("+", a, b);
    }

    public @Nullable Object subtract(@Nullable Object a, @Nullable Object b) {
        return numbers("-", a, b) ? PythonNumbers.subtract(a, b) : null;
    }

    /** Returns {@code a * b}: numbers, or a text or list repeated. */
    public @Nullable Object multiply(@Nullable Object a, @Nullable Object b) {
        if (PythonTypes.isNumber(a) && PythonTypes.isNumber(b)) {
            return PythonNumbers.multiply(a, b);
        }
        if (isSequence(a) && PythonTypes.isInt(b)) {
            return repeat(a, PythonInts.index(b));
        }
        if (isSequence(b) && PythonTypes.isInt(a)) {
            return repeat(b, PythonInts.index(a));
        }
        throw unsupported("*", a, b);
    }

    public @Nullable Object divide(@Nullable Object a, @Nullable Object b) {
        return numbers("/", a, b) ? (Object) PythonNumbers.divide(a, b) : null;
    }

    public @Nullable Object floorDivide(@Nullable Object a, @Nullable Object b) {
        return numbers("//", a, b) ? PythonNumbers.floorDivide(a, b) : null;
    }

    /** Returns {@code a % b}: the remainder with the divisor's sign, or printf-style formatting. */
    public @Nullable Object modulo(@Nullable Object a, @Nullable Object b) {
        if (a instanceof CharSequence format) {
            return new PythonPrintf(format.toString(), b, allowance).format();
        }
        return numbers("%", a, b) ? PythonNumbers.modulo(a, b) : null;
    }

    public @Nullable Object power(@Nullable Object a, @Nullable Object b) {
        return numbers("** or pow()", a, b) ? PythonNumbers.power(a, b) : null;
    }

    public static Object negate(@Nullable Object a) {
        if (a != null && PythonTypes.isInt(a)) {
            return PythonInts.of(PythonInts.big(a).negate());
        }
        if (a instanceof Number n && PythonTypes.isFloat(a)) {
            return -n.doubleValue();
        }
        throw PythonException.type("bad operand type for unary -: '" + PythonTypes.name(a) + "'");
    }

    public static Object positive(@Nullable Object a) {
        if (a instanceof Boolean b) {
            return b ? 1L : 0L;
        }
        if (a != null && PythonTypes.isNumber(a)) {
            return a;
        }
        throw PythonException.type("bad operand type for unary +: '" + PythonTypes.name(a) + "'");
    }

    private List<@Nullable Object> concat(List<?> a, List<?> b) {
        allowance.take((long) a.size() + b.size());
        var sum = new ArrayList<@Nullable Object>(a.size() + b.size());
        sum.addAll(a);
        sum.addAll(b);
        return sum;
    }

    private Object repeat(@Nullable Object sequence, int times) {
        int count = Math.max(0, times);
        if (sequence instanceof CharSequence s) {
            allowance.take((long) s.length() * count);
            return s.toString().repeat(count);
        }
        var list = (List<?>) java.util.Objects.requireNonNull(sequence);
        allowance.take((long) list.size() * count);
        var product = new ArrayList<@Nullable Object>(list.size() * count);
        for (int i = 0; i < count && !list.isEmpty(); i++) {
            product.addAll(list);
        }
        return sequence instanceof PythonTuple ? PythonTuple.copyOf(product) : product;
    }

    private static boolean isPlainList(@Nullable Object value) {
        return value instanceof List<?> && !(value instanceof PythonTuple) && !(value instanceof PythonObject);
    }

    private static boolean isSequence(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof PythonTuple || isPlainList(value);
    }

    private static boolean numbers(String operator, @Nullable Object a, @Nullable Object b) {
        if (PythonTypes.isNumber(a) && PythonTypes.isNumber(b)) {
            return true;
        }
        throw unsupported(operator, a, b);
    }

    private static PythonException unsupported(String operator, @Nullable Object a, @Nullable Object b) {
        if (operator.equals("+") && a instanceof CharSequence) {
            return PythonException.type("can only concatenate str (not \"" + PythonTypes.name(b) + "\") to str");
        }
        return PythonException.type("unsupported operand type(s) for " + operator + ": '" + PythonTypes.name(a)
                + "' and '" + PythonTypes.name(b) + "'");
    }

    static BigInteger bigPower(BigInteger base, int exponent) {
        if ((long) base.bitLength() * exponent > 8192 && base.abs().compareTo(BigInteger.ONE) > 0) {
            throw PythonException.limit("a power is over the limit of an integer's size");
        }
        return base.pow(exponent);
    }
}
