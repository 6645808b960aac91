package org.banzuke.cli.export;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads exported tables by DuckDB. */
final class ReadBack {
    private ReadBack() {}

    /** Returns the rows of a CSV file, all cells as text. */
    static List<Map<String, @Nullable Object>> csv(Path file) {
        return rows("select * from read_csv('" + file
                + "', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"',"
                + " new_line = '\\r\\n', allow_quoted_nulls = false, max_line_size = 16777216)");
    }

    /** Returns the rows of a query. */
    static List<Map<String, @Nullable Object>> rows(String query) {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var names = rows.getMetaData();
            var all = new ArrayList<Map<String, @Nullable Object>>();
            while (rows.next()) {
                var row = new LinkedHashMap<String, @Nullable Object>();
                for (var i = 1; i <= names.getColumnCount(); i++) {
                    row.put(names.getColumnLabel(i), rows.getObject(i));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
