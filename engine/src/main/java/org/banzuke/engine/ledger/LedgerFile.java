package org.banzuke.engine.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.sqlite.JDBC;

/** Opens connections to a ledger file with the settings its promises need. Immutable. */
record LedgerFile(Path path) {
    private static final String FORMAT = "1";
    /** These write every page to a new place. Where no place is left, a write to SQLite's mapped index of the log kills the program (SIGBUS). */
    private static final Set<String> COPY_ON_WRITE = Set.of("btrfs", "zfs", "bcachefs");
    /** {@code SQLITE_CORRUPT}. */
    private static final int DAMAGED = 11;
    /** {@code SQLITE_NOTADB}. */
    private static final int NO_DATABASE = 26;

    /**
     * Returns a connection; settings are read back, because SQLite ignores what it does not like. The driver is named, because the
     * manager of drivers would load all of them.
     */
    Connection connect() throws SQLException {
        var journal = journal();
        var connection = JDBC.createConnection("jdbc:sqlite:" + path.toAbsolutePath(), new Properties());
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout=30000");
            statement.execute("PRAGMA journal_mode=" + journal);
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA fullfsync=1");
            require(connection, "PRAGMA journal_mode", journal);
            require(connection, "PRAGMA synchronous", "2");
        }
        return connection;
    }

    /** A log of writes is faster, and lets others read meanwhile; a journal needs no mapped memory, and is as durable. */
    private String journal() {
        try {
            var kind = Files.getFileStore(path.toAbsolutePath().getParent()).type();
            return COPY_ON_WRITE.contains(kind) ? "persist" : "wal";
        } catch (IOException e) {
            return "wal";
        }
    }

    /** Makes the tables where they are missing. */
    void createTables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
            statement.execute("INSERT OR IGNORE INTO meta VALUES ('format', '1')");
            statement.execute("CREATE TABLE IF NOT EXISTS intent (key TEXT NOT NULL, run TEXT NOT NULL,"
                    + " attempt INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (key, run, attempt)) WITHOUT ROWID");
            statement.execute("CREATE TABLE IF NOT EXISTS response (key TEXT PRIMARY KEY, request BLOB NOT NULL,"
                    + " response BLOB NOT NULL, packed INTEGER NOT NULL, crc INTEGER NOT NULL, run TEXT NOT NULL,"
                    + " at TEXT NOT NULL)");
            statement.execute("CREATE TABLE IF NOT EXISTS quarantine (key TEXT, request BLOB, response BLOB,"
                    + " packed INTEGER, crc INTEGER, run TEXT, at TEXT)");
            require(connection, "SELECT value FROM meta WHERE name = 'format'", FORMAT);
        }
    }

    /** Returns the size on disk, with what waits in SQLite's log or journal. */
    long bytes() {
        return size(path) + size(beside("-wal")) + size(beside("-journal"));
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Returns the error a person sees. */
    EvalException failed(SQLException e) {
        if (e.getErrorCode() == DAMAGED || e.getErrorCode() == NO_DATABASE) {
            return damaged(String.valueOf(e.getMessage()));
        }
        return new EvalException(
                EvalErrorCode.STORAGE_FAILED,
                "The ledger (" + path + ") cannot be used (" + e.getMessage() + ")."
                        + " Maybe free some space, make the workspace writable, or choose another --workspace.",
                e);
    }

    /** Returns the error a person sees when the file itself is damaged. */
    EvalException damaged(String what) {
        return new EvalException(
                EvalErrorCode.STORAGE_CORRUPT,
                "The ledger (" + path + ") cannot be used (" + what
                        + "). Maybe move it away: runs keep their own answers, and a new ledger is begun.");
    }

    /** Returns the first thing that is wrong with the database's pages and indexes; reads all of it. */
    Optional<String> wrong(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            var found = rows.next() ? rows.getString(1) : "nothing";
            return "ok".equals(found) ? Optional.empty() : Optional.of(found);
        }
    }

    /** Returns the same error for the writing thread. */
    static IOException asStorage(SQLException e) {
        return new IOException(e.getMessage(), e);
    }

    private static void require(Connection connection, String query, String wanted) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = rows.next() ? rows.getString(1) : "nothing";
            if (!wanted.equals(found.toLowerCase(Locale.ROOT))) {
                throw new SQLException(query + " is " + found + ", needed is " + wanted);
            }
        }
    }
}
