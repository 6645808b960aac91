package org.banzuke.engine.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Response;
import org.banzuke.api.RunId;
import org.banzuke.runlog.line.GroupCommit;

/**
 * A ledger in SQLite. One platform thread writes in groups and two read, because a virtual thread that waits inside the
 * driver holds its carrier. Thread-safe.
 */
public final class SqliteLedger implements Ledger {
    private final LedgerFile file;
    private final RunId run;
    private final InstantSource clock;
    private final Connection writing;
    private final GroupCommit<Change> commits;
    private final ExecutorService reader;
    private final Connection reading;
    private final DamagedRows damaged;

    private SqliteLedger(LedgerFile file, RunId run, InstantSource clock, boolean askAgain) throws SQLException {
        this.file = file;
        this.run = run;
        this.clock = clock;
        this.writing = file.connect();
        file.createTables(writing);
        writing.setAutoCommit(false);
        this.reading = file.connect();
        this.damaged = new DamagedRows(file, reading, askAgain);
        this.commits = new GroupCommit<>("the ledger (" + file.path() + ")", this::commit);
        this.reader = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("banzuke-ledger-read").factory());
    }

    /**
     * Opens the ledger of a workspace for one run, and makes it if there is none.
     *
     * @param askAgain whether answers that are damaged count as not there; else {@link #find} refuses them
     * @throws EvalException if it cannot be read or written
     */
    public static SqliteLedger open(Path workspace, RunId run, InstantSource clock, boolean askAgain) {
        NativeLibrary.unpackOnce(workspace.resolve(".native"));
        var file = new LedgerFile(workspace.resolve("ledger.db"));
        try {
            return new SqliteLedger(file, run, clock, askAgain);
        } catch (SQLException e) {
            throw file.failed(e);
        }
    }

    @Override
    public boolean keeps() {
        return true;
    }

    @Override
    public Map<LedgerKey, List<Response>> find(List<LedgerKey> keys) {
        return read(() -> {
            var found = new HashMap<LedgerKey, List<Response>>();
            try (var query = reading.prepareStatement(
                    "SELECT key, request, response, packed, crc FROM response WHERE key = ?")) {
                for (var key : keys) {
                    query.setString(1, key.hash());
                    findOne(query, key, found);
                }
            }
            return found;
        });
    }

    @Override
    public void intend(List<LedgerKey> keys) {
        commits.write(new Change.Intend(keys));
    }

    @Override
    public void keep(Map<LedgerKey, List<Response>> rows) {
        commits.write(new Change.Keep(rows.entrySet().stream()
                .map(row -> StoredRow.of(row.getKey(), row.getValue()))
                .toList()));
    }

    @Override
    public int open() {
        return read(() -> {
            try (var query = reading.prepareStatement("SELECT COUNT(DISTINCT key) FROM intent WHERE run = ?"
                    + " AND key NOT IN (SELECT key FROM response)")) {
                query.setString(1, run.value());
                try (var rows = query.executeQuery()) {
                    return rows.next() ? rows.getInt(1) : 0;
                }
            }
        });
    }

    @Override
    public void close() {
        commits.close();
        reader.shutdown();
        try {
            writing.close();
            reading.close();
        } catch (SQLException e) {
            throw file.failed(e);
        }
    }

    private void findOne(PreparedStatement query, LedgerKey key, Map<LedgerKey, List<Response>> found)
            throws SQLException {
        try (var rows = query.executeQuery()) {
            if (!rows.next()) {
                damaged.missing(key.hash());
                return;
            }
            var row = StoredRow.of(rows);
            var responses = row.responses();
            if (responses.isPresent() && row.key().equals(key.hash())) {
                found.put(key, responses.get());
            } else {
                damaged.checkWhole();
                commits.write(new Change.Quarantine(key.hash()));
                damaged.found(key.hash());
            }
        }
    }

    private void commit(List<Change> group) throws IOException {
        try {
            for (var change : group) {
                switch (change) {
                    case Change.Intend(var keys) -> writeIntents(keys);
                    case Change.Keep(var rows) -> writeRows(rows);
                    case Change.Quarantine(var key) -> quarantine(key);
                }
            }
            writing.commit();
        } catch (SQLException e) {
            throw LedgerFile.asStorage(e);
        }
    }

    private void writeIntents(List<LedgerKey> keys) throws SQLException {
        try (var insert = writing.prepareStatement(
                "INSERT INTO intent SELECT ?1, ?2, COUNT(*) + 1, ?3 FROM intent" + " WHERE key = ?1 AND run = ?2")) {
            for (var key : keys) {
                insert.setString(1, key.hash());
                insert.setString(2, run.value());
                insert.setString(3, clock.instant().toString());
                insert.executeUpdate();
            }
        }
    }

    private void writeRows(List<StoredRow> rows) throws SQLException {
        try (var insert = writing.prepareStatement("INSERT OR IGNORE INTO response VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (var row : rows) {
                insert.setString(1, row.key());
                insert.setBytes(2, row.request());
                insert.setBytes(3, row.response());
                insert.setInt(4, row.packed() ? 1 : 0);
                insert.setLong(5, row.crc());
                insert.setString(6, run.value());
                insert.setString(7, clock.instant().toString());
                insert.executeUpdate();
            }
        }
    }

    private void quarantine(String key) throws SQLException {
        try (var copy = writing.prepareStatement("INSERT INTO quarantine SELECT * FROM response WHERE key = ?");
                var delete = writing.prepareStatement("DELETE FROM response WHERE key = ?")) {
            copy.setString(1, key);
            copy.executeUpdate();
            delete.setString(1, key);
            delete.executeUpdate();
        }
    }

    private <T> T read(Callable<T> reading) {
        try {
            return reader.submit(reading).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EvalException(EvalErrorCode.STORAGE_FAILED, "Interrupted while reading the ledger.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EvalException known) {
                throw known;
            }
            if (e.getCause() instanceof SQLException sql) {
                throw file.failed(sql);
            }
            throw new EvalException(EvalErrorCode.INTERNAL, "Reading the ledger failed (" + e.getCause() + ").", e);
        }
    }

    /** What the writing thread does. */
    private sealed interface Change {
        record Intend(List<LedgerKey> keys) implements Change {}

        record Keep(List<StoredRow> rows) implements Change {}

        record Quarantine(String key) implements Change {}
    }
}
