package org.banzuke.bench.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The rows of a ledger, inserted again by JDBC and nothing else: the limit. */
final class PlainJdbc {
    private static final int GROUP = 64;
    private static final int COLUMNS = 7;

    private PlainJdbc() {}

    /** Copies the rows of one file into a fresh one, and returns rows a second; reading them is not timed. */
    static long rate(Path from, Path to) throws SQLException {
        var rows = new ArrayList<Object[]>();
        try (var source = DriverManager.getConnection("jdbc:sqlite:" + from);
                var statement = source.createStatement();
                var found = statement.executeQuery("SELECT * FROM response")) {
            while (found.next()) {
                var row = new Object[COLUMNS];
                for (var i = 0; i < COLUMNS; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        try (var target = DriverManager.getConnection("jdbc:sqlite:" + to)) {
            prepare(target);
            var begin = System.nanoTime();
            insert(target, rows);
            return Math.round(rows.size() * 1e9 / (System.nanoTime() - begin));
        }
    }

    private static void prepare(Connection target) throws SQLException {
        try (var statement = target.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute(
                    "CREATE TABLE response (key TEXT PRIMARY KEY, request BLOB NOT NULL, response BLOB NOT NULL,"
                            + " packed INTEGER NOT NULL, crc INTEGER NOT NULL, run TEXT NOT NULL, at TEXT NOT NULL)");
        }
        target.setAutoCommit(false);
    }

    private static void insert(Connection target, List<Object[]> rows) throws SQLException {
        try (var insert = target.prepareStatement("INSERT INTO response VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (var n = 0; n < rows.size(); n++) {
                for (var i = 0; i < COLUMNS; i++) {
                    insert.setObject(i + 1, rows.get(n)[i]);
                }
                insert.executeUpdate();
                if (n % GROUP == GROUP - 1 || n == rows.size() - 1) {
                    target.commit();
                }
            }
        }
    }
}
