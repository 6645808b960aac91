package org.banzuke.text.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The digits of floats under {@code f}, {@code e}, {@code g} and {@code %}, correctly rounded as in C. */
final class PythonDigitsLayout {
    private static final int MAX_PRECISION = 1000;

    private PythonDigitsLayout() {}

    /** Returns a float's magnitude (no sign) laid out by one of the types {@code e E f F g G}. */
    static String of(double x, char type, int precision, boolean alternate) {
        if (!(precision <= MAX_PRECISION)) {
            throw PythonException.limit("a precision is over the limit (" + MAX_PRECISION + ")");
        }
        double size = Math.abs(x);
        if (!Double.isFinite(size)) {
            return cased(Double.isNaN(size) ? "nan" : "inf", type);
        }
        var text = switch (Character.toLowerCase(type)) {
            case 'f' -> fixed(size, precision);
            case 'e' -> scientific(size, precision);
            default -> general(size, Math.max(1, precision), alternate);
        };
        return cased(alternate && text.indexOf('.') < 0 && !text.contains("e") ? text + "." : text, type);
    }

    private static String cased(String text, char type) {
        return Character.isUpperCase(type) ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }

    static String fixed(double size, int precision) {
        return new BigDecimal(size).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String scientific(double size, int precision) {
        if (size == 0) {
            return (precision > 0 ? "0." + "0".repeat(precision) : "0") + "e+00";
        }
        var rounded = new BigDecimal(size).round(new MathContext(precision + 1, RoundingMode.HALF_EVEN));
        var digits = rounded.unscaledValue().toString();
        int exponent = digits.length() - 1 - rounded.scale();
        var all = digits.length() <= precision ? digits + "0".repeat(precision + 1 - digits.length()) : digits;
        var mantissa = precision > 0 ? all.charAt(0) + "." + all.substring(1, precision + 1) : all.substring(0, 1);
        return mantissa + exponent(exponent);
    }

    private static String exponent(int exponent) {
        var size = Integer.toString(Math.abs(exponent));
        return (exponent < 0 ? "e-" : "e+") + (size.length() < 2 ? "0" : "") + size;
    }

    private static String general(double size, int precision, boolean alternate) {
        var sci = scientific(size, precision - 1);
        int e = sci.indexOf('e');
        int exponent = Integer.parseInt(sci.substring(e + 1).replace("+", ""));
        if (exponent < -4 || exponent >= precision) {
            return alternate ? sci : trimZeros(sci.substring(0, e)) + sci.substring(e);
        }
        var plain = fixed(size, precision - 1 - exponent);
        return alternate ? plain : trimZeros(plain);
    }

    private static String trimZeros(String digits) {
        if (digits.indexOf('.') < 0) {
            return digits;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
