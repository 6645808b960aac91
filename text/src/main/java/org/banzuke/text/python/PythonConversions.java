package org.banzuke.text.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's {@code int(x)} and {@code float(x)}. */
public final class PythonConversions {
    private static final Pattern FLOAT = Pattern.compile(
            "[+-]?(?:(?:\\d+(?:_\\d+)*)?\\.\\d+(?:_\\d+)*|\\d+(?:_\\d+)*\\.?)(?:[eE][+-]?\\d+(?:_\\d+)*)?");
    private static final int MAX_DIGITS = 1000;

    private PythonConversions() {}

    /** Returns {@code int(value)}. */
    public static Object toInt(@Nullable Object value) {
        return switch (value) {
            case CharSequence s -> parseInt(s.toString(), 10);
            case Boolean b -> b ? 1L : 0L;
            case Double d -> PythonInts.of(truncate(d));
            case Float f -> PythonInts.of(truncate(f.doubleValue()));
            case Number n when PythonTypes.isWhole(n) -> PythonInts.of(PythonInts.big(n));
            case null, default ->
                throw PythonException.type(
                        "int() argument must be a string, a bytes-like object or a real number, not '"
                                + PythonTypes.name(value) + "'");
        };
    }

    /** Returns {@code float(value)}. */
    public static double toFloat(@Nullable Object value) {
        if (value instanceof CharSequence s) {
            return parseFloat(s.toString());
        }
        if (value != null && PythonTypes.isNumber(value)) {
            return PythonInts.real(value);
        }
        throw PythonException.type(
                "float() argument must be a string or a real number, not '" + PythonTypes.name(value) + "'");
    }

    static BigInteger truncate(double d) {
        if (Double.isNaN(d)) {
            throw PythonException.value("cannot convert float NaN to integer");
        }
        if (Double.isInfinite(d)) {
            throw new PythonException(PythonErrorKind.OVERFLOW, "cannot convert float infinity to integer");
        }
        return new BigDecimal(d).toBigInteger();
    }

    /** Returns {@code int(text, radix)}; radix 0 means as the prefix says. */
    public static Object parseInt(String text, int radix) {
        var body = asciiDigits(PythonStrings.strip(text));
        boolean negative = body.startsWith("-");
        var digits = body.startsWith("-") || body.startsWith("+") ? body.substring(1) : body;
        int base = radix;
        int prefixed = prefixRadix(digits);
        if (prefixed > 0 && (radix == 0 || radix == prefixed)) {
            base = prefixed;
            digits = digits.substring(digits.startsWith("_", 2) ? 3 : 2);
        } else if (radix == 0) {
            base = 10;
        }
        if (!isGrouped(digits, base) || (radix == 0 && prefixed == 0 && digits.matches("0[_0]*[1-9].*"))) {
            throw PythonException.value("invalid literal for int() with base " + radix + ": " + PythonRepr.of(text));
        }
        if (digits.length() > MAX_DIGITS) {
            throw PythonException.limit("a number is over the limit (" + MAX_DIGITS + " digits)");
        }
        var magnitude = new BigInteger(digits.replace("_", ""), base);
        return PythonInts.of(negative ? magnitude.negate() : magnitude);
    }

    private static int prefixRadix(String digits) {
        if (digits.length() < 3 || digits.charAt(0) != '0') {
            return 0;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private static boolean isGrouped(String digits, int radix) {
        boolean afterDigit = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            boolean digit = c < 0x80 && Character.digit(c, radix) >= 0;
            if (!digit && !(c == '_' && afterDigit)) {
                return false;
            }
            afterDigit = digit;
        }
        return afterDigit;
    }

    static String asciiDigits(String text) {
        if (PythonCase.isAscii(text)) {
            return text;
        }
        var out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        return out.toString();
    }

    private static double parseFloat(String text) {
        var body = asciiDigits(PythonStrings.strip(text));
        var bare = PythonCase.lower(body.startsWith("-") || body.startsWith("+") ? body.substring(1) : body);
        double sign = body.startsWith("-") ? -1 : 1;
        if (bare.equals("inf") || bare.equals("infinity")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (bare.equals("nan")) {
            return Double.NaN;
        }
        if (body.length() > MAX_DIGITS || !FLOAT.matcher(body).matches()) {
            throw PythonException.value("could not convert string to float: " + PythonRepr.of(text));
        }
        return Double.parseDouble(body.replace("_", ""));
    }
}
