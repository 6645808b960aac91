package org.banzuke.tasks.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;

/** What a plain scalar means in YAML 1.1; the patterns are those of PyYAML 6.0's {@code resolver.py}. Pure. */
final class PlainScalar {
    private static final Set<String> TRUE = Set.of("yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final Set<String> FALSE = Set.of("no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Pattern INT = Pattern.compile("[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)"
            + "|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private PlainScalar() {}

    static Tag tag(String text) {
        if (NULL.contains(text)) {
            return Tag.NULL;
        }
        var first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            return FLOAT.matcher(text).matches() ? Tag.FLOAT : INT.matcher(text).matches() ? Tag.INT : Tag.STR;
        }
        if (text.equals("<<")) {
            return Tag.MERGE;
        }
        return TRUE.contains(text) || FALSE.contains(text) ? Tag.BOOL : Tag.STR;
    }

    static boolean bool(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (TRUE.contains(lower) || FALSE.contains(lower)) {
            return TRUE.contains(lower);
        }
        throw new NumberFormatException("not a boolean: " + text);
    }

    /** Returns a Long where it fits, else a BigInteger. */
    static Object integer(String text) {
        var value = text.replace("_", "");
        var negative = value.startsWith("-");
        var digits = negative || value.startsWith("+") ? value.substring(1) : value;
        var whole = magnitude(digits);
        var signed = negative ? whole.negate() : whole;
        return signed.bitLength() < Long.SIZE ? (Object) signed.longValue() : signed;
    }

    private static BigInteger magnitude(String digits) {
        if (digits.startsWith("0b")) {
            return new BigInteger(digits.substring(2), 2);
        }
        if (digits.startsWith("0x")) {
            return new BigInteger(digits.substring(2), 16);
        }
        if (digits.indexOf(':') >= 0) {
            var sum = BigInteger.ZERO;
            for (var part : digits.split(":", -1)) {
                sum = sum.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
            }
            return sum;
        }
        return digits.startsWith("0") ? new BigInteger(digits, 8) : new BigInteger(digits);
    }

    static double real(String text) {
        var value = text.replace("_", "").toLowerCase(Locale.ROOT);
        var sign = value.startsWith("-") ? -1.0 : 1.0;
        var digits = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
        if (digits.equals(".inf")) {
            return sign * Double.POSITIVE_INFINITY;
        }
        if (digits.equals(".nan")) {
            return Double.NaN;
        }
        if (digits.indexOf(':') < 0) {
            return sign * Double.parseDouble(digits);
        }
        var sum = 0.0;
        for (var part : digits.split(":", -1)) {
            sum = sum * 60 + Double.parseDouble(part);
        }
        return sign * sum;
    }
}
