package org.banzuke.engine.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.Disk;
import org.banzuke.runlog.read.Runs;

/**
 * Deletes what no run of a workspace refers to. The ledger's write lock is taken first, then every run's lock is tried: a run holds
 * its lock before it opens the ledger, and opening waits for the write lock, so no run can begin to refer to a row in between.
 * All is one transaction: after a crash at any moment the ledger is as before or as after.
 */
public final class LedgerClearing {
    private final Path workspace;
    private final Disk disk;

    /** Clears the ledger of this workspace. */
    public LedgerClearing(Path workspace, Disk disk) {
        this.workspace = workspace;
        this.disk = disk;
    }

    /**
     * What was deleted, or would be.
     *
     * @param rows responses that no run refers to
     * @param intents calls of runs that will not ask again
     * @param quarantined damaged rows that were put aside
     * @param kept responses left
     * @param before size on disk before, in bytes
     * @param after size on disk now
     */
    public record Cleared(long rows, long intents, long quarantined, long kept, long before, long after) {}

    /**
     * Deletes.
     *
     * @param before only what was written before this moment; empty takes all
     * @param dry only count
     * @throws EvalException if a run is being written or cannot be read, or storage fails; then nothing was deleted
     */
    public Cleared clear(Optional<Instant> before, boolean dry) {
        var file = new LedgerFile(workspace.resolve("ledger.db"));
        if (!disk.exists(file.path())) {
            return new Cleared(0, 0, 0, 0, 0, 0);
        }
        NativeLibrary.unpackOnce(workspace.resolve(".native"));
        try (var connection = file.connect()) {
            file.createTables(connection);
            var size = file.bytes();
            var cleared = inOneTransaction(connection, before, dry, size);
            if (dry) {
                return cleared;
            }
            execute(connection, "VACUUM");
            execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
            return new Cleared(
                    cleared.rows(), cleared.intents(), cleared.quarantined(), cleared.kept(), size, file.bytes());
        } catch (SQLException e) {
            throw file.failed(e);
        }
    }

    private Cleared inOneTransaction(Connection connection, Optional<Instant> before, boolean dry, long size)
            throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        try {
            var runs = new Runs(workspace, disk);
            refuseHeld(runs);
            listUnfinished(connection, KeptKeys.collect(connection, runs));
            var until = before.map(Instant::toString).orElse("9999");
            var rows = delete(connection, "response", "key NOT IN (SELECT key FROM temp.kept)", until);
            var intents = delete(connection, "intent", "run NOT IN (SELECT run FROM temp.unfinished)", until);
            var quarantined = delete(connection, "quarantine", "1", until);
            var kept = count(connection);
            execute(connection, dry ? "ROLLBACK" : "COMMIT");
            return new Cleared(rows, intents, quarantined, kept, size, size);
        } catch (SQLException | EvalException e) {
            execute(connection, "ROLLBACK");
            throw e;
        }
    }

    /** A lock that can be had is given back at once: a run that takes it now waits for the ledger. */
    private static void refuseHeld(Runs runs) {
        for (var run : runs.list()) {
            try {
                run.files().lock().close();
            } catch (IOException e) {
                throw new EvalException(
                        EvalErrorCode.STORAGE_FAILED,
                        "The lock of run " + run.folder().getFileName() + " cannot be given back (" + e
                                + "). Maybe make its folder writable.",
                        e);
            }
        }
    }

    private static void listUnfinished(Connection connection, Map<String, RunUse> runs) throws SQLException {
        execute(connection, "CREATE TEMP TABLE unfinished (run TEXT PRIMARY KEY) WITHOUT ROWID");
        try (var insert = connection.prepareStatement("INSERT INTO temp.unfinished VALUES (?)")) {
            for (var run : runs.entrySet()) {
                if (!run.getValue().finished()) {
                    insert.setString(1, run.getKey());
                    insert.executeUpdate();
                }
            }
        }
    }

    private static long delete(Connection connection, String table, String which, String until) throws SQLException {
        try (var statement =
                connection.prepareStatement("DELETE FROM main." + table + " WHERE " + which + " AND at < ?")) {
            statement.setString(1, until);
            return statement.executeUpdate();
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM response")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
