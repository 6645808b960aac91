package org.banzuke.cli.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banzuke.io.RealDisk;
import org.banzuke.runlog.read.SampleRecord;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table of samples as Parquet, by DuckDB: rows go to a database beside the file, so memory stays flat. The driver is
 * loaded only here.
 */
final class ParquetTable {
    private static final int ROWS_A_FLUSH = 2_000;

    private ParquetTable() {}

    /** Writes all samples into {@code file}; afterwards it holds all of them or what it held before. */
    static void write(SampleRows table, Stream<SampleRecord> samples, Path file) throws IOException {
        var scratch = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".export");
        var whole = scratch.resolve("table.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:" + scratch.resolve("rows.duckdb"))) {
            prepare(connection, table, scratch);
            fill(connection, table, samples);
            execute(connection, "COPY rows TO '" + quoted(whole) + "' (FORMAT parquet, COMPRESSION zstd)");
            new RealDisk().publish(file, out -> Files.copy(whole, out));
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            new RealDisk().delete(scratch);
        }
    }

    private static void prepare(Connection connection, SampleRows table, Path scratch) throws SQLException {
        execute(connection, "SET memory_limit = '256MB'");
        execute(connection, "SET threads = 1");
        execute(connection, "SET temp_directory = '" + quoted(scratch) + "'");
        execute(
                connection,
                table.columns().stream()
                        .map(column -> '"' + column.name().replace("\"", "\"\"") + "\" "
                                + column.type().sql())
                        .collect(Collectors.joining(", ", "CREATE TABLE rows (", ")")));
    }

    private static void fill(Connection connection, SampleRows table, Stream<SampleRecord> samples)
            throws SQLException {
        try (var appender = connection.unwrap(DuckDBConnection.class).createAppender("rows")) {
            var rows = 0L;
            for (var sample : (Iterable<SampleRecord>) samples::iterator) {
                for (var row : table.rows(sample)) {
                    appender.beginRow();
                    for (var cell : row) {
                        append(appender, cell);
                    }
                    appender.endRow();
                    if (++rows % ROWS_A_FLUSH == 0) {
                        appender.flush();
                    }
                }
            }
        }
    }

    private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
        switch (cell) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Long number -> appender.append(number.longValue());
            case Double number -> appender.append(number.doubleValue());
            default -> throw new IllegalArgumentException("no cell: " + cell);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
