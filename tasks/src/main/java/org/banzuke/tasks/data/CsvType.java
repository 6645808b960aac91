package org.banzuke.tasks.data;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pandas' {@code read_csv} makes of a column, seen over all its cells; confined. */
final class CsvType {
    private static final Set<String> MISSING = Set.of(
            "",
            "#N/A",
            "#N/A N/A",
            "#NA",
            "-1.#IND",
            "-1.#QNAN",
            "-NaN",
            "-nan",
            "1.#IND",
            "1.#QNAN",
            "<NA>",
            "N/A",
            "NA",
            "NULL",
            "NaN",
            "None",
            "n/a",
            "nan",
            "null");
    private static final Set<String> TRUE = Set.of("True", "TRUE", "true");
    private static final Set<String> FALSE = Set.of("False", "FALSE", "false");
    private static final Pattern WHOLE = Pattern.compile("\\s*[-+]?[0-9]+\\s*");
    private static final Pattern REAL =
            Pattern.compile("\\s*[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?\\s*|\\s*[-+]?(?:inf|Inf)\\s*");

    private boolean missing;
    private boolean whole = true;
    private boolean real = true;
    private boolean bool = true;
    private boolean any;

    void observe(String cell) {
        if (MISSING.contains(cell)) {
            missing = true;
            return;
        }
        any = true;
        whole = whole && WHOLE.matcher(cell).matches();
        real = real && REAL.matcher(cell).matches();
        bool = bool && (TRUE.contains(cell) || FALSE.contains(cell));
    }

    /** A whole-number column with a gap becomes one of floats, as in pandas. */
    @Nullable
    Object value(String cell) {
        if (MISSING.contains(cell)) {
            return null;
        }
        if (any && whole && !missing) {
            return whole(cell.strip());
        }
        if (any && real) {
            return Double.parseDouble(cell.strip()
                    .replace("inf", "Infinity")
                    .replace("Inf", "Infinity")
                    .replace("Infinityinity", "Infinity"));
        }
        return any && bool ? (Object) TRUE.contains(cell) : cell;
    }

    private static Object whole(String digits) {
        var number = new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits);
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    static List<CsvType> of(int columns) {
        return Stream.generate(CsvType::new).limit(columns).toList();
    }
}
