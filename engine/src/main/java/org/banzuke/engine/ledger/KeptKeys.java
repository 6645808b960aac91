package org.banzuke.engine.ledger;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Price;
import org.banzuke.io.JsonException;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.line.DamagedLog;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.Runs;
import org.banzuke.runlog.result.RunState;

/**
 * The keys that runs of the workspace refer to, in the connection's own table {@code kept}: those that a log names, and those that
 * a run which may go on has asked for, because their answers may not be in its log yet. Memory stays flat.
 */
final class KeptKeys {
    private final Connection connection;
    private final Map<String, RunUse> runs = new LinkedHashMap<>();

    private KeptKeys(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads all logs and returns the runs by id.
     *
     * @throws EvalException if a run cannot be read: then nobody knows what it needs
     */
    static Map<String, RunUse> collect(Connection connection, Runs runs) throws SQLException {
        var keys = new KeptKeys(connection);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE kept (key TEXT PRIMARY KEY) WITHOUT ROWID");
        }
        try (var insert = connection.prepareStatement("INSERT OR IGNORE INTO temp.kept VALUES (?)")) {
            for (var run : runs.list()) {
                keys.read(run, insert);
            }
        }
        keys.addOpen();
        return keys.runs;
    }

    private void read(RunReader run, PreparedStatement insert) throws SQLException {
        Price price = new Price.Unknown();
        if (run.files().disk().exists(run.files().log())) {
            try (var events = run.events()) {
                for (var event = events.next(); event.isPresent(); event = events.next()) {
                    switch (event.get()) {
                        case Event.Answers answers -> add(answers, insert);
                        case Event.Marked marked -> price = price(marked, price);
                        case Event.Opened _, Event.Concluded _ -> {}
                    }
                }
            } catch (IOException | JsonException | DamagedLog e) {
                throw new EvalException(
                        EvalErrorCode.RUN_INVALID,
                        "Run " + run.folder().getFileName() + " cannot be read (" + e.getMessage()
                                + "), so nobody knows which rows of the ledger it needs. Maybe `doctor --verify` says"
                                + " more; `runs rm` removes it.",
                        e);
            }
        }
        runs.put(run.manifest().id().value(), new RunUse(run.state() == RunState.FINISHED, price));
    }

    private static void add(Event.Answers answers, PreparedStatement insert) throws SQLException {
        for (var key : answers.keys()) {
            insert.setString(1, key);
            insert.executeUpdate();
        }
    }

    private static Price price(Event.Marked marked, Price before) {
        var text = marked.facts().get("price");
        return text == null ? before : Price.parse(text);
    }

    private void addOpen() throws SQLException {
        try (var insert =
                connection.prepareStatement("INSERT OR IGNORE INTO temp.kept SELECT key FROM intent WHERE run = ?")) {
            for (var run : runs.entrySet()) {
                if (!run.getValue().finished()) {
                    insert.setString(1, run.getKey());
                    insert.executeUpdate();
                }
            }
        }
    }
}
