package org.banzuke.engine.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.banzuke.api.RunId;

/** The statements that write, prepared once: preparing takes as long as writing a row. Confined to the writing thread. */
final class WriteStatements implements AutoCloseable {
    private final String run;
    private final PreparedStatement intent;
    private final PreparedStatement response;
    private final PreparedStatement quarantine;
    private final PreparedStatement delete;

    WriteStatements(Connection connection, RunId run) throws SQLException {
        this.run = run.value();
        intent = connection.prepareStatement(
                "INSERT INTO intent SELECT ?1, ?2, COUNT(*) + 1, ?3 FROM intent WHERE key = ?1 AND run = ?2");
        response = connection.prepareStatement("INSERT OR IGNORE INTO response VALUES (?, ?, ?, ?, ?, ?, ?)");
        quarantine = connection.prepareStatement("INSERT INTO quarantine SELECT * FROM response WHERE key = ?");
        delete = connection.prepareStatement("DELETE FROM response WHERE key = ?");
    }

    void intend(List<LedgerKey> keys, Instant now) throws SQLException {
        for (var key : keys) {
            intent.setString(1, key.hash());
            intent.setString(2, run);
            intent.setString(3, now.toString());
            intent.executeUpdate();
        }
    }

    void keep(List<StoredRow> rows, Instant now) throws SQLException {
        for (var row : rows) {
            response.setString(1, row.key());
            response.setBytes(2, row.request());
            response.setBytes(3, row.response());
            response.setInt(4, row.packed() ? 1 : 0);
            response.setLong(5, row.crc());
            response.setString(6, run);
            response.setString(7, now.toString());
            response.executeUpdate();
        }
    }

    void quarantine(String key) throws SQLException {
        quarantine.setString(1, key);
        quarantine.executeUpdate();
        delete.setString(1, key);
        delete.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        intent.close();
        response.close();
        quarantine.close();
        delete.close();
    }
}
