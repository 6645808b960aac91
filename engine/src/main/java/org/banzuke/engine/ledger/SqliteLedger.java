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
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Response;
import org.banzuke.api.RunId;
import org.banzuke.io.Clockwork;
import org.banzuke.runlog.line.GroupCommit;

/**
 * A ledger in SQLite. One platform thread writes in groups and another reads, because a virtual thread that waits inside the
 * driver holds its carrier. Thread-safe.
 */
public final class SqliteLedger implements Ledger {
    private final LedgerFile file;
    private final RunId run;
    private final InstantSource clock;
    private final Connection writing;
    private final WriteStatements statements;
    private final Packer packer = new Packer();
    private final GroupCommit<Change> commits;
    private final ExecutorService reader;
    private final Connection reading;
    private final DamagedRows damaged;

    private SqliteLedger(LedgerFile file, RunId run, InstantSource clock, boolean askAgain, Clockwork clockwork)
            throws SQLException {
        this.file = file;
        this.run = run;
        this.clock = clock;
        this.writing = file.connect();
        file.createTables(writing);
        writing.setAutoCommit(false);
        this.statements = new WriteStatements(writing, run);
        this.reading = file.connect();
        this.damaged = new DamagedRows(file, reading, askAgain);
        this.commits = new GroupCommit<>(
                "the ledger (" + file.path() + ")", this::commit, clockwork.writers("banzuke-ledger-write"));
        this.reader = Executors.newSingleThreadExecutor(clockwork.writers("banzuke-ledger-read"));
    }

    /**
     * Opens the ledger of a workspace for one run, and makes it if there is none.
     *
     * @param askAgain whether answers that are damaged count as not there; else {@link #find} refuses them
     * @throws EvalException if it cannot be read or written
     */
    public static SqliteLedger open(
            Path workspace, RunId run, InstantSource clock, boolean askAgain, Clockwork clockwork) {
        NativeLibrary.unpackOnce(workspace.resolve(".native"));
        var file = new LedgerFile(workspace.resolve("ledger.db"));
        try {
            return new SqliteLedger(file, run, clock, askAgain, clockwork);
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
                .map(row -> StoredRow.of(row.getKey(), row.getValue(), packer))
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
    public Map<String, List<Response>> owed(Predicate<String> logged) {
        return read(() -> {
            var owed = new TreeMap<String, List<Response>>();
            try (var query = reading.prepareStatement("SELECT DISTINCT intent.key FROM intent JOIN response"
                            + " ON response.key = intent.key WHERE intent.run = ?1 AND response.run = ?1");
                    var row = reading.prepareStatement(
                            "SELECT key, request, response, packed, crc FROM response WHERE key = ?")) {
                query.setString(1, run.value());
                try (var keys = query.executeQuery()) {
                    while (keys.next()) {
                        if (!logged.test(keys.getString(1))) {
                            takeOwed(row, keys.getString(1), owed);
                        }
                    }
                }
            }
            return owed;
        });
    }

    private static void takeOwed(PreparedStatement query, String key, Map<String, List<Response>> owed)
            throws SQLException {
        query.setString(1, key);
        try (var rows = query.executeQuery()) {
            if (rows.next()) {
                StoredRow.of(rows).responses().ifPresent(responses -> owed.put(key, responses));
            }
        }
    }

    @Override
    public void close() {
        commits.close();
        reader.shutdown();
        packer.close();
        try {
            statements.close();
            writing.close();
            reading.close();
        } catch (SQLException e) {
            throw file.failed(e);
        }
    }

    private void findOne(PreparedStatement query, LedgerKey key, Map<LedgerKey, List<Response>> found)
            throws SQLException {
        var row = row(query);
        if (row.isEmpty()) {
            damaged.missing(key.hash());
            return;
        }
        var responses = row.get().responses();
        if (responses.isPresent() && row.get().key().equals(key.hash())) {
            found.put(key, responses.get());
        } else {
            damaged.checkWhole();
            commits.write(new Change.Quarantine(key.hash()));
            damaged.found(key.hash());
        }
    }

    /** Returns the row a query gives; the query holds no lock afterwards, which a writer would wait for. */
    private static Optional<StoredRow> row(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            return rows.next() ? Optional.of(StoredRow.of(rows)) : Optional.empty();
        }
    }

    private void commit(List<Change> group) throws IOException {
        try {
            for (var change : group) {
                switch (change) {
                    case Change.Intend(var keys) -> statements.intend(keys, clock.instant());
                    case Change.Keep(var rows) -> statements.keep(rows, clock.instant());
                    case Change.Quarantine(var key) -> statements.quarantine(key);
                }
            }
            writing.commit();
        } catch (SQLException e) {
            rollBack(e);
            throw LedgerFile.asStorage(e);
        }
    }

    /** Gives back what a failed commit holds: others may still read. */
    private void rollBack(SQLException failed) {
        try {
            writing.rollback();
        } catch (SQLException e) {
            failed.addSuppressed(e);
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
