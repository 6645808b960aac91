package org.banzuke.engine.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Reads every row of a ledger and checks it. */
public final class LedgerAudit {
    private LedgerAudit() {}

    /** Takes a row's key and whether the row is sound. */
    @FunctionalInterface
    public interface Visitor {
        /** Takes one row. */
        void row(String key, boolean sound);
    }

    /**
     * Visits all rows in the order of their keys and returns how many there are.
     *
     * @param wrong takes what is wrong with the database itself, if its rows can be read all the same
     * @throws org.banzuke.api.EvalException if the database itself cannot be read
     */
    public static long read(Path workspace, Visitor visitor, Consumer<String> wrong) {
        NativeLibrary.unpackOnce(workspace.resolve(".native"));
        var file = new LedgerFile(workspace.resolve("ledger.db"));
        try (var connection = file.connect();
                var query = connection.prepareStatement(
                        "SELECT key, request, response, packed, crc FROM response ORDER BY key");
                var rows = query.executeQuery()) {
            var count = 0L;
            while (rows.next()) {
                var row = StoredRow.of(rows);
                visitor.row(row.key(), row.responses().isPresent());
                count++;
            }
            file.wrong(connection).ifPresent(wrong);
            return count;
        } catch (SQLException e) {
            throw file.failed(e);
        }
    }
}
