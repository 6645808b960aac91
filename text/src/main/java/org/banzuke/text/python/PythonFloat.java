package org.banzuke.text.python;

import java.math.BigDecimal;
import java.math.MathContext;

/** CPython's {@code repr} of a float: the shortest digits that read back as the same number. */
public final class PythonFloat {
    private PythonFloat() {}

    /** Returns {@code repr(x)}: {@code 1.0}, {@code 1e-05}, {@code 1e+16}, {@code inf}, {@code nan}. */
    public static String repr(double x) {
        if (Double.isNaN(x)) {
            return "nan";
        }
        if (Double.isInfinite(x)) {
            return x > 0 ? "inf" : "-inf";
        }
        if (x == Math.rint(x) && Math.abs(x) < 1e15) {
            var whole = (long) x;
            return (whole == 0 && 1 / x < 0 ? "-0" : Long.toString(whole)) + ".0";
        }
        // The JDK gives two digits even where one is enough, which the smallest numbers have.
        if (Math.abs(x) < 1e-321) {
            var one = new BigDecimal(x).round(new MathContext(1));
            if (one.doubleValue() == x) {
                return (x < 0 ? "-" : "") + scientific(one.unscaledValue().abs().toString(), -one.scale());
            }
        }
        return fromDigits(Double.toString(x));
    }

    // Since JDK 19 Double.toString gives the shortest digits, as CPython does; only the layout differs.
    private static String fromDigits(String java) {
        boolean negative = java.charAt(0) == '-';
        var body = negative ? java.substring(1) : java;
        int e = body.indexOf('E');
        int exponent = e < 0 ? 0 : Integer.parseInt(body.substring(e + 1));
        var mantissa = e < 0 ? body : body.substring(0, e);
        int dot = mantissa.indexOf('.');
        var digits = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int point = dot + exponent;
        int lead = 0;
        while (lead < digits.length() - 1 && digits.charAt(lead) == '0') {
            lead++;
        }
        var shortest = stripZeros(digits.substring(lead));
        return (negative ? "-" : "") + layout(shortest, point - lead);
    }

    private static String stripZeros(String digits) {
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }

    /** Lays digits out with the decimal point after {@code point} of them, as {@code format_float_short('r')}. */
    private static String layout(String digits, int point) {
        if (point > 16 || point < -3) {
            return scientific(digits, point - 1);
        }
        if (point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length()) + ".0";
        }
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String scientific(String digits, int exponent) {
        var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        var magnitude = Integer.toString(Math.abs(exponent));
        return mantissa + (exponent < 0 ? "e-" : "e+") + (magnitude.length() < 2 ? "0" : "") + magnitude;
    }
}
