package org.banzuke.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table for a terminal: columns as wide as their widest cell, wide characters counted as two. Confined. */
public final class Table {
    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** Creates an empty table. */
    public Table(Column... columns) {
        this.columns = List.of(columns);
    }

    /** Adds a row of one cell a column; cells may hold colours. */
    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("a row has " + cells.length + " cells, the table " + columns.size());
        }
        rows.add(List.of(cells));
        return this;
    }

    /** Returns the lines, indented by two spaces. */
    public String text(Styles styles) {
        var out = new StringBuilder();
        append(out, columns.stream().map(column -> styles.dim(column.title())).toList());
        rows.forEach(row -> append(out, row));
        return out.toString();
    }

    private void append(StringBuilder out, List<String> cells) {
        var line = new StringBuilder(" ");
        for (var i = 0; i < cells.size(); i++) {
            var gap = " ".repeat(width(i) - TextWidth.of(cells.get(i)));
            line.append(' ')
                    .append(columns.get(i).right() ? gap + cells.get(i) : cells.get(i) + gap)
                    .append(' ');
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private int width(int column) {
        return IntStream.concat(
                        IntStream.of(TextWidth.of(columns.get(column).title())),
                        rows.stream().mapToInt(row -> TextWidth.of(row.get(column))))
                .max()
                .orElse(0);
    }
}
