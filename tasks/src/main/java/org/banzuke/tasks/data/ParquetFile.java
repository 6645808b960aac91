package org.banzuke.tasks.data;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Parquet file, read by DuckDB, which is loaded only when one is opened. */
public record ParquetFile(Path path) implements RowFile {
    @Override
    public RowReader open() throws IOException {
        try {
            var connection = DriverManager.getConnection("jdbc:duckdb:");
            var statement = connection.prepareStatement("select * from read_parquet(?)");
            statement.setString(1, path.toString());
            return new Reader(connection, statement, statement.executeQuery());
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private record Reader(Connection connection, PreparedStatement statement, ResultSet rows) implements RowReader {
        @Override
        public @Nullable Map<String, @Nullable Object> next() throws IOException {
            try {
                return rows.next() ? row() : null;
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        }

        private Map<String, @Nullable Object> row() throws SQLException {
            var names = rows.getMetaData();
            var row = new LinkedHashMap<String, @Nullable Object>();
            for (var i = 1; i <= names.getColumnCount(); i++) {
                row.put(names.getColumnLabel(i), SqlValues.json(rows.getObject(i)));
            }
            return row;
        }

        @Override
        public void close() throws IOException {
            // Closing the connection closes the statement and its rows too; DuckDB has no clearWarnings.
            try {
                rows.close();
                statement.close();
                connection.close();
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
