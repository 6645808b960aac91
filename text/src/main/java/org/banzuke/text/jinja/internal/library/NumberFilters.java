package org.banzuke.text.jinja.internal.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonArithmetic;
import org.banzuke.text.python.PythonConversions;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonInts;
import org.banzuke.text.python.PythonOrder;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Filters on numbers: {@code int float abs round filesizeformat}. */
final class NumberFilters {
    private NumberFilters() {}

    static void addTo(Map<String, Filter> table) {
        table.put("int", NumberFilters::toInt);
        table.put("float", NumberFilters::toFloat);
        table.put("abs", (value, a, run) -> abs(value));
        table.put("round", NumberFilters::round);
        table.put("filesizeformat", NumberFilters::fileSize);
    }

    private static @Nullable Object toInt(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("int", "default", "base");
        refuseUndefined(value);
        try {
            return value instanceof CharSequence text
                    ? PythonConversions.parseInt(text.toString(), bound.integer(1, 10))
                    : PythonConversions.toInt(value);
        } catch (PythonException e) {
            return wholePart(value, e, bound.value(0, 0L));
        }
    }

    // Jinja tries int(float(value)) before it gives up, so that "42.9" is 42.
    private static @Nullable Object wholePart(@Nullable Object value, PythonException e, @Nullable Object fallback) {
        requireConversionError(e);
        try {
            return PythonConversions.toInt(PythonConversions.toFloat(value));
        } catch (PythonException again) {
            if (again.kind() != PythonErrorKind.OVERFLOW) {
                requireConversionError(again);
            }
            return fallback;
        }
    }

    private static @Nullable Object toFloat(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("float", "default");
        refuseUndefined(value);
        try {
            return PythonConversions.toFloat(value);
        } catch (PythonException e) {
            requireConversionError(e);
            return bound.value(0, 0.0);
        }
    }

    private static void requireConversionError(PythonException e) {
        if (e.kind() != PythonErrorKind.VALUE && e.kind() != PythonErrorKind.TYPE) {
            throw e;
        }
    }

    private static void refuseUndefined(@Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
    }

    private static Object abs(@Nullable Object value) {
        refuseUndefined(value);
        if (value == null || !PythonTypes.isNumber(value)) {
            throw PythonException.type("bad operand type for abs(): '" + PythonTypes.name(value) + "'");
        }
        if (PythonTypes.isFloat(value)) {
            return Math.abs(PythonInts.real(value));
        }
        return PythonOrder.compare(value, 0L) < 0 ? PythonArithmetic.negate(value) : PythonArithmetic.positive(value);
    }

    private static Object round(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("round", "precision", "method");
        var method = bound.text(1, "common");
        refuseUndefined(value);
        if (value == null || !PythonTypes.isNumber(value)) {
            throw PythonException.type("type " + PythonTypes.name(value) + " doesn't define __round__ method");
        }
        int precision = Math.clamp(bound.integer(0, 0), -400, 400);
        return switch (method) {
            case "common" -> common(value, precision);
            case "ceil" -> Math.ceil(PythonInts.real(value) * Math.pow(10, precision)) / Math.pow(10, precision);
            case "floor" -> Math.floor(PythonInts.real(value) * Math.pow(10, precision)) / Math.pow(10, precision);
            default -> throw PythonException.value("method must be common, ceil or floor");
        };
    }

    private static Object common(Object value, int precision) {
        if (PythonTypes.isInt(value)) {
            var rounded =
                    new BigDecimal(PythonInts.big(value)).setScale(Math.min(0, precision), RoundingMode.HALF_EVEN);
            return PythonInts.of(rounded.toBigInteger());
        }
        double x = PythonInts.real(value);
        if (!Double.isFinite(x)) {
            return x;
        }
        // The exact binary value decides, as in CPython: 2.675 rounds to 2.67.
        double rounded =
                new BigDecimal(x).setScale(precision, RoundingMode.HALF_EVEN).doubleValue();
        return Math.copySign(rounded, x);
    }

    private static Object fileSize(@Nullable Object value, Arguments arguments, Run run) {
        boolean binary = arguments.bind("filesizeformat", "binary").truth(0, false);
        double bytes = PythonConversions.toFloat(value);
        double base = binary ? 1024 : 1000;
        if (bytes == 1) {
            return "1 Byte";
        }
        if (bytes < base) {
            return (long) bytes + " Bytes";
        }
        double unit = base;
        int i = 0;
        while (i < 7 && bytes >= unit * base) {
            unit *= base;
            i++;
        }
        return String.format(Locale.ROOT, "%.1f ", bytes / unit)
                + "kMGTPEZY".substring(i, i + 1).toUpperCase(Locale.ROOT).replace('K', binary ? 'K' : 'k')
                + (binary ? "iB" : "B");
    }
}
