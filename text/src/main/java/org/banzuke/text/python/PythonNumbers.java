package org.banzuke.text.python;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Arithmetic on Python numbers; whole results grow beyond 64 bits as in Python. */
final class PythonNumbers {
    private PythonNumbers() {}

    static Object add(@Nullable Object x, @Nullable Object y) {
        Object a = present(x);
        Object b = present(y);
        if (isReal(a, b)) {
            return PythonInts.real(a) + PythonInts.real(b);
        }
        if (PythonInts.isSmall(a) && PythonInts.isSmall(b)) {
            long s = PythonInts.small(a);
            long t = PythonInts.small(b);
            long sum = s + t;
            if (((s ^ sum) & (t ^ sum)) >= 0) {
                return sum;
            }
        }
        return PythonInts.of(PythonInts.big(a).add(PythonInts.big(b)));
    }

    static Object subtract(@Nullable Object x, @Nullable Object y) {
        Object a = present(x);
        Object b = present(y);
        if (isReal(a, b)) {
            return PythonInts.real(a) - PythonInts.real(b);
        }
        return PythonInts.of(PythonInts.big(a).subtract(PythonInts.big(b)));
    }

    static Object multiply(@Nullable Object x, @Nullable Object y) {
        Object a = present(x);
        Object b = present(y);
        if (isReal(a, b)) {
            return PythonInts.real(a) * PythonInts.real(b);
        }
        return PythonInts.of(PythonInts.big(a).multiply(PythonInts.big(b)));
    }

    static double divide(@Nullable Object x, @Nullable Object y) {
        Object a = present(x);
        Object b = present(y);
        if (PythonInts.real(b) == 0) {
            throw zero(isReal(a, b) ? "float division by zero" : "division by zero");
        }
        if (isReal(a, b) || (PythonInts.isSmall(a) && PythonInts.isSmall(b) && isExact(a) && isExact(b))) {
            return PythonInts.real(a) / PythonInts.real(b);
        }
        return new java.math.BigDecimal(PythonInts.big(a))
                .divide(new java.math.BigDecimal(PythonInts.big(b)), new java.math.MathContext(40))
                .doubleValue();
    }

    static Object floorDivide(@Nullable Object x, @Nullable Object y) {
        Object a = present(x);
        Object b = present(y);
        if (isReal(a, b)) {
            return realDivMod(PythonInts.real(a), PythonInts.real(b), "float floor division by zero")[0];
        }
        return PythonInts.of(wholeDivMod(a, b)[0]);
    }

    static Object modulo(@Nullable Object x, @Nullable Object y) {
        Object a = present(x);
        Object b = present(y);
        if (isReal(a, b)) {
            return realDivMod(PythonInts.real(a), PythonInts.real(b), "float modulo")[1];
        }
        return PythonInts.of(wholeDivMod(a, b)[1]);
    }

    static Object power(@Nullable Object x, @Nullable Object y) {
        Object a = present(x);
        Object b = present(y);
        if (isReal(a, b) || PythonInts.big(b).signum() < 0) {
            return realPower(PythonInts.real(a), PythonInts.real(b));
        }
        var base = PythonInts.big(a);
        var exponent = PythonInts.big(b);
        if (exponent.bitLength() > 31 && base.abs().compareTo(BigInteger.ONE) <= 0) {
            return PythonInts.of(base.pow(exponent.testBit(0) ? 1 : 2));
        }
        return PythonInts.of(PythonArithmetic.bigPower(base, PythonInts.index(b)));
    }

    private static double realPower(double a, double b) {
        if (a == 0 && b < 0) {
            throw zero("0.0 cannot be raised to a negative power");
        }
        if (a < 0 && b != Math.rint(b)) {
            throw PythonException.value("a complex number came out of a power");
        }
        double power = Math.abs(a) == 1 && !Double.isNaN(a) && Double.isInfinite(b) ? 1 : a == 1 ? 1 : Math.pow(a, b);
        if (Double.isInfinite(power) && !Double.isInfinite(a) && !Double.isInfinite(b)) {
            throw new PythonException(PythonErrorKind.OVERFLOW, "Numerical result out of range");
        }
        return power;
    }

    private static BigInteger[] wholeDivMod(Object a, Object b) {
        var divisor = PythonInts.big(b);
        if (divisor.signum() == 0) {
            throw zero("integer division or modulo by zero");
        }
        var parts = PythonInts.big(a).divideAndRemainder(divisor);
        if (parts[1].signum() != 0 && parts[1].signum() != divisor.signum()) {
            return new BigInteger[] {parts[0].subtract(BigInteger.ONE), parts[1].add(divisor)};
        }
        return parts;
    }

    /** CPython's float_divmod: the remainder takes the divisor's sign, the quotient is its exact floor. */
    private static double[] realDivMod(double a, double b, String zeroMessage) {
        if (b == 0) {
            throw zero(zeroMessage);
        }
        double mod = a % b;
        double div = (a - mod) / b;
        if (mod == 0) {
            mod = Math.copySign(0.0, b);
        } else if (b < 0 != mod < 0) {
            mod += b;
            div -= 1;
        }
        if (div == 0) {
            return new double[] {Math.copySign(0.0, a / b), mod};
        }
        double floor = Math.floor(div);
        return new double[] {div - floor > 0.5 ? floor + 1 : floor, mod};
    }

    private static boolean isReal(Object a, Object b) {
        return PythonTypes.isFloat(a) || PythonTypes.isFloat(b);
    }

    private static boolean isExact(Object a) {
        return Math.abs(PythonInts.small(a)) <= 1L << 53;
    }

    private static Object present(@Nullable Object value) {
        return java.util.Objects.requireNonNull(value);
    }

    private static PythonException zero(String message) {
        return new PythonException(PythonErrorKind.ZERO_DIVISION, message);
    }
}
