package org.banzuke.tasks.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file with the types that pandas gives its columns; it is read once more beforehand to find them.
 *
 * @param separator between cells
 * @param names names of the columns; empty takes them from the first line
 */
public record CsvFile(Path path, char separator, List<String> names) implements RowFile {
    public CsvFile {
        names = List.copyOf(names);
    }

    @Override
    public RowReader open() throws IOException {
        var types = types();
        var reader = reader();
        var parser = new CsvParser(reader, separator);
        var columns = header(parser);
        return new RowReader() {
            @Override
            public @Nullable Map<String, @Nullable Object> next() throws IOException {
                var cells = parser.next();
                return cells == null ? null : row(columns, types, cells, parser.line());
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        };
    }

    private List<CsvType> types() throws IOException {
        try (var reader = reader()) {
            var parser = new CsvParser(reader, separator);
            var types = CsvType.of(header(parser).size());
            for (var cells = parser.next(); cells != null; cells = parser.next()) {
                for (var i = 0; i < Math.min(cells.size(), types.size()); i++) {
                    types.get(i).observe(cells.get(i));
                }
                for (var i = cells.size(); i < types.size(); i++) {
                    types.get(i).observe("");
                }
            }
            return types;
        }
    }

    private List<String> header(CsvParser parser) throws IOException {
        if (!names.isEmpty()) {
            return names;
        }
        var first = parser.next();
        return first == null ? List.of() : first;
    }

    private Map<String, @Nullable Object> row(
            List<String> columns, List<CsvType> types, List<String> cells, long line) {
        if (cells.size() > columns.size()) {
            throw DataErrors.damaged(path, line - 1, "more cells (" + cells.size() + ") than columns");
        }
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), i < cells.size() ? types.get(i).value(cells.get(i)) : null);
        }
        return row;
    }

    private BufferedReader reader() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(Inputs.open(path), StandardCharsets.UTF_8));
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }
}
