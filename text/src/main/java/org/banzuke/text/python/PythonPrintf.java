package org.banzuke.text.python;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Python's {@code format % values}; used for one formatting, confined to it. */
final class PythonPrintf {
    private final String format;
    private final @Nullable Object values;
    private final PythonAllowance allowance;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int used;

    PythonPrintf(String format, @Nullable Object values, PythonAllowance allowance) {
        this.format = format;
        this.values = values;
        this.allowance = allowance;
    }

    String format() {
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c == '%') {
                conversion();
            } else {
                out.append(c);
            }
        }
        boolean all = values instanceof PythonTuple tuple ? used >= tuple.size() : used > 0 || takesNames();
        if (!all) {
            throw PythonException.type("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    private boolean takesNames() {
        return values instanceof Map<?, ?> || (values instanceof List<?> && !(values instanceof PythonTuple));
    }

    private void conversion() {
        boolean named = peek() == '(';
        Object value = named ? named() : null;
        var flags = flags();
        int width = number();
        if (width < 0) {
            flags = flags + "-";
            width = -width;
        }
        int precision = -1;
        if (peek() == '.') {
            at++;
            precision = Math.max(0, number());
        }
        while (peek() == 'l' || peek() == 'h' || peek() == 'L') {
            at++;
        }
        char type = next();
        if (type == '%') {
            out.append('%');
            return;
        }
        convert(type, named ? value : argument(), flags, width, precision);
    }

    private void convert(char type, @Nullable Object value, String flags, int width, int precision) {
        allowance.take((long) width + Math.max(0, precision) + out.length());
        switch (type) {
            case 's', 'r', 'a' -> pad("", cut(text(type, value), precision), flags.replace("0", ""), width);
            case 'c' -> pad("", character(value), flags.replace("0", ""), width);
            case 'd', 'i', 'u', 'o', 'x', 'X' -> whole(type, value, flags, width, precision);
            case 'e', 'E', 'f', 'F', 'g', 'G' -> real(type, value, flags, width, precision);
            default ->
                throw PythonException.value("unsupported format character '" + type + "' (0x"
                        + Integer.toHexString(type) + ") at index " + (at - 1));
        }
    }

    private static String text(char type, @Nullable Object value) {
        return switch (type) {
            case 's' -> PythonStr.of(value);
            case 'a' -> PythonAscii.escape(PythonRepr.of(value));
            default -> PythonRepr.of(value);
        };
    }

    private static String cut(String text, int precision) {
        return precision < 0 || precision >= PythonStrings.length(text)
                ? text
                : text.substring(0, text.offsetByCodePoints(0, precision));
    }

    private static String character(@Nullable Object value) {
        if (value instanceof CharSequence s && PythonStrings.length(s.toString()) == 1) {
            return s.toString();
        }
        if (PythonTypes.isInt(value) && Character.isValidCodePoint(PythonInts.index(value))) {
            return Character.toString(PythonInts.index(value));
        }
        throw PythonException.type("%c requires int or char");
    }

    private void whole(char type, @Nullable Object value, String flags, int width, int precision) {
        if (value == null
                || !PythonTypes.isNumber(value)
                || (PythonTypes.isFloat(value) && type != 'd' && type != 'i' && type != 'u')) {
            throw PythonException.type(
                    "%" + type + " format: a real number is required, not " + PythonTypes.name(value));
        }
        var number =
                PythonTypes.isFloat(value) ? PythonConversions.truncate(PythonInts.real(value)) : PythonInts.big(value);
        int radix = type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
        var digits = number.abs().toString(radix);
        if (digits.length() < precision) {
            digits = "0".repeat(precision - digits.length()) + digits;
        }
        var prefix = flags.indexOf('#') < 0 || radix == 10 ? "" : radix == 8 ? "0o" : "0x";
        var body = type == 'X' ? (prefix + digits).toUpperCase(java.util.Locale.ROOT) : prefix + digits;
        pad(sign(number.signum() < 0, flags), body, flags, width);
    }

    private void real(char type, @Nullable Object value, String flags, int width, int precision) {
        if (value == null || !PythonTypes.isNumber(value)) {
            throw PythonException.type("must be real number, not " + PythonTypes.name(value));
        }
        double x = PythonInts.real(value);
        var digits = PythonDigitsLayout.of(x, type, precision < 0 ? 6 : precision, flags.indexOf('#') >= 0);
        boolean negative = x < 0 || (x == 0 && 1 / x < 0);
        pad(sign(negative, flags), digits, flags, width);
    }

    private static String sign(boolean negative, String flags) {
        return negative ? "-" : flags.indexOf('+') >= 0 ? "+" : flags.indexOf(' ') >= 0 ? " " : "";
    }

    private void pad(String sign, String body, String flags, int width) {
        int missing = Math.max(0, width - sign.length() - PythonStrings.length(body));
        if (flags.indexOf('-') >= 0) {
            out.append(sign).append(body).repeat(' ', missing);
        } else if (flags.indexOf('0') >= 0) {
            out.append(sign).repeat('0', missing).append(body);
        } else {
            out.repeat(' ', missing).append(sign).append(body);
        }
    }

    private @Nullable Object named() {
        int close = format.indexOf(')', at);
        if (close < 0) {
            throw PythonException.value("incomplete format key");
        }
        var key = format.substring(at + 1, close);
        at = close + 1;
        if (!(values instanceof Map<?, ?> map)) {
            throw PythonException.type("format requires a mapping");
        }
        return PythonDicts.find(map, key)
                .orElseThrow(() -> new PythonException(PythonErrorKind.KEY, PythonRepr.of(key)))
                .value();
    }

    private @Nullable Object argument() {
        if (values instanceof PythonTuple tuple) {
            if (used >= tuple.size()) {
                throw PythonException.type("not enough arguments for format string");
            }
            return tuple.get(used++);
        }
        if (used++ > 0) {
            throw PythonException.type("not enough arguments for format string");
        }
        return values;
    }

    private String flags() {
        int from = at;
        while ("-+ #0".indexOf(peek()) >= 0) {
            at++;
        }
        return format.substring(from, at);
    }

    private int number() {
        if (peek() == '*') {
            at++;
            return PythonInts.index(argument());
        }
        long number = 0;
        while (peek() >= '0' && peek() <= '9') {
            number = Math.min(Integer.MAX_VALUE, number * 10 + (next() - '0'));
        }
        return (int) number;
    }

    private char peek() {
        return at < format.length() ? format.charAt(at) : '\uffff';
    }

    private char next() {
        if (at >= format.length()) {
            throw PythonException.value("incomplete format");
        }
        return format.charAt(at++);
    }
}
