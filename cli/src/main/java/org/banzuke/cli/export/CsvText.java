package org.banzuke.cli.export;

import java.util.List;
import java.util.stream.Collectors;
import org.banzuke.io.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Lines of CSV as RFC 4180 has it, ended by CR LF. Text is made harmless: what a spreadsheet would take for a formula gets a
 * {@code '} in front (OWASP, "CSV Injection"), and control characters become visible stand-ins. A missing cell is empty, an
 * empty text is {@code ""}. Pure.
 */
final class CsvText {
    private static final String FORMULA = "=+-@\t\r";

    private CsvText() {}

    static String head(List<TableColumn> columns) {
        return columns.stream().map(column -> text(column.name())).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String line(List<@Nullable Object> row) {
        return row.stream().map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text(text);
            default -> value.toString();
        };
    }

    private static String text(String text) {
        var risky = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        var safe = (risky ? "'" : "") + SafeText.controlled(text);
        var plain = !safe.isEmpty() && safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
