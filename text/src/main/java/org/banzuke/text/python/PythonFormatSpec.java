package org.banzuke.text.python;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Python's format specification mini-language, {@code [[fill]align][sign][#][0][width][grouping][.precision][type]}.
 *
 * <p>Parts left out are spaces ({@code align}, {@code sign}, {@code grouping}, {@code type}) or -1. Immutable.
 */
public record PythonFormatSpec(
        int fill, char align, char sign, boolean alternate, int width, char grouping, int precision, char type) {
    private static final Pattern SYNTAX = Pattern.compile(
            "(?s)(?:(.)?([<>=^]))?([-+ ])?(z)?(#)?(0)?(\\d{1,9})?([,_])?(?:\\.(\\d{1,9}))?([bcdeEfFgGnosxX%])?");

    /** Reads a specification. */
    public static PythonFormatSpec parse(String spec) {
        var m = SYNTAX.matcher(spec);
        if (!m.matches()) {
            throw PythonException.value("Invalid format specifier '" + spec + "'");
        }
        boolean zero = m.group(6) != null;
        char align = m.group(2) != null ? m.group(2).charAt(0) : zero ? '=' : ' ';
        int fill = m.group(1) != null ? m.group(1).codePointAt(0) : zero ? '0' : ' ';
        return new PythonFormatSpec(
                fill,
                align,
                first(m.group(3)),
                m.group(5) != null,
                m.group(7) == null ? -1 : Integer.parseInt(m.group(7)),
                first(m.group(8)),
                m.group(9) == null ? -1 : Integer.parseInt(m.group(9)),
                first(m.group(10)));
    }

    private static char first(@Nullable String group) {
        return group == null ? ' ' : group.charAt(0);
    }

    /** Returns {@code format(value, spec)}. */
    public String format(@Nullable Object value, PythonAllowance allowance) {
        allowance.take(Math.max(0, width) + (long) Math.max(0, precision));
        if (value instanceof CharSequence s) {
            return text(s.toString());
        }
        if (value == null || !PythonTypes.isNumber(value)) {
            return other(value);
        }
        boolean real = PythonTypes.isFloat(value) || "eEfFgG%".indexOf(type) >= 0;
        if (value instanceof Boolean && type == ' ' && width < 0) {
            return PythonStr.of(value);
        }
        return real ? real(PythonInts.real(value)) : whole(PythonInts.big(value));
    }

    private String other(@Nullable Object value) {
        if (!equals(parse(""))) {
            throw PythonException.type(
                    "unsupported format string passed to " + PythonTypes.name(value) + ".__format__");
        }
        return PythonStr.of(value);
    }

    private String text(String s) {
        if (type != ' ' && type != 's') {
            throw PythonException.value("Unknown format code '" + type + "' for object of type 'str'");
        }
        if (sign != ' ' || (align == '=' && fill != '0')) {
            throw PythonException.value("Sign or '=' alignment not allowed in string format specifier");
        }
        boolean cut = precision >= 0 && precision < PythonStrings.length(s);
        return pad(
                "",
                cut ? s.substring(0, s.offsetByCodePoints(0, precision)) : s,
                align == ' ' || align == '=' ? '<' : align);
    }

    private String whole(BigInteger number) {
        if (type == 's' || precision >= 0) {
            throw PythonException.value(
                    type == 's'
                            ? "Unknown format code 's' for object of type 'int'"
                            : "Precision not allowed in integer format specifier");
        }
        if (type == 'c') {
            return pad("", Character.toString(PythonInts.index(PythonInts.of(number))), align == ' ' ? '<' : align);
        }
        int radix = switch (type) {
            case 'b' -> 2;
            case 'o' -> 8;
            case 'x', 'X' -> 16;
            default -> 10;
        };
        var digits = group(number.abs().toString(radix), radix == 10 ? 3 : 4);
        var prefix = alternate && radix != 10 ? "0" + Character.toLowerCase(type) : "";
        var lead = sign(number.signum() < 0) + prefix;
        boolean upper = type == 'X';
        return pad(
                upper ? lead.toUpperCase(Locale.ROOT) : lead,
                upper ? digits.toUpperCase(Locale.ROOT) : digits,
                numeric());
    }

    private String real(double x) {
        if (type == 's' || "bcdoxX".indexOf(type) >= 0) {
            throw PythonException.value("Unknown format code '" + type + "' for object of type 'float'");
        }
        boolean negative = x < 0 || (x == 0 && 1 / x < 0);
        return pad(sign(negative), grouped(digits(x)), numeric());
    }

    private String digits(double x) {
        int places = precision < 0 ? 6 : precision;
        if (type == '%') {
            return PythonDigitsLayout.of(x * 100, 'f', places, alternate) + "%";
        }
        if (type != ' ') {
            return PythonDigitsLayout.of(x, type == 'n' ? 'g' : type, places, alternate);
        }
        if (precision < 0) {
            return PythonFloat.repr(Math.abs(x));
        }
        var general = PythonDigitsLayout.of(x, 'g', precision, alternate);
        return general.matches("\\d+") && general.length() < precision ? general + ".0" : general;
    }

    private String grouped(String digits) {
        int end = 0;
        while (end < digits.length() && Character.isDigit(digits.charAt(end))) {
            end++;
        }
        return group(digits.substring(0, end), 3) + digits.substring(end);
    }

    private String group(String digits, int size) {
        if (grouping == ' ') {
            return digits;
        }
        var out = new StringBuilder(digits);
        for (int i = digits.length() - size; i > 0; i -= size) {
            out.insert(i, grouping);
        }
        return out.toString();
    }

    private char numeric() {
        return align == ' ' ? '>' : align;
    }

    private String sign(boolean negative) {
        return negative ? "-" : sign == '+' ? "+" : "";
    }

    private String pad(String lead, String body, char where) {
        int missing = Math.max(0, width - lead.length() - PythonStrings.length(body));
        var fillText = Character.toString(fill);
        return switch (where) {
            case '<' -> lead + body + fillText.repeat(missing);
            case '^' -> fillText.repeat(missing / 2) + lead + body + fillText.repeat(missing - missing / 2);
            case '=' -> lead + fillText.repeat(missing) + body;
            default -> fillText.repeat(missing) + lead + body;
        };
    }
}
