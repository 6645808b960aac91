package org.banzuke.text.python;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Whole numbers of any size: conversions between Java's and Python's ints. */
public final class PythonInts {
    private static final int MAX_BITS = 4096;

    private PythonInts() {}

    /** Tells whether an int (or bool) fits a long. */
    static boolean isSmall(@Nullable Object value) {
        return !(value instanceof BigInteger) && PythonTypes.isInt(value);
    }

    /** Returns an int or bool that fits a long as a long. */
    static long small(Object value) {
        return value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).longValue();
    }

    /** Returns any int or bool as a BigInteger. */
    public static BigInteger big(Object value) {
        return value instanceof BigInteger big ? big : BigInteger.valueOf(small(value));
    }

    /** Returns the int as the smallest of our representations; refuses more than 4,096 bits. */
    public static Object of(BigInteger big) {
        if (big.bitLength() < 64) {
            return big.longValue();
        }
        if (big.bitLength() > MAX_BITS) {
            throw PythonException.limit("an integer is over the limit (" + MAX_BITS + " bits)");
        }
        return big;
    }

    /** Returns an index argument: an int clipped to the range of Java's int. */
    public static int index(@Nullable Object value) {
        if (!PythonTypes.isInt(value) || value == null) {
            throw PythonException.type("'" + PythonTypes.name(value) + "' object cannot be interpreted as an integer");
        }
        if (value instanceof BigInteger big) {
            return big.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
        }
        return Math.clamp(small(value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Returns a number as a double. */
    public static double real(Object value) {
        if (value instanceof BigInteger big) {
            double d = big.doubleValue();
            if (Double.isInfinite(d)) {
                throw new PythonException(PythonErrorKind.OVERFLOW, "int too large to convert to float");
            }
            return d;
        }
        return value instanceof Boolean b ? (b ? 1 : 0) : ((Number) value).doubleValue();
    }
}
