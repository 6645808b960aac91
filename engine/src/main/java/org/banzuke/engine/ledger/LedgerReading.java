package org.banzuke.engine.ledger;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.banzuke.api.Price;
import org.banzuke.api.Response;
import org.banzuke.io.Disk;
import org.banzuke.runlog.json.ResponseJson;
import org.banzuke.runlog.read.Runs;

/** Reads what a ledger holds, row by row; changes nothing. */
public final class LedgerReading {
    private static final String DAMAGED = "(damaged rows)";

    private final Path workspace;
    private final Disk disk;
    private final Map<String, Tally> models = new TreeMap<>();

    /** Reads the ledger of this workspace. */
    public LedgerReading(Path workspace, Disk disk) {
        this.workspace = workspace;
        this.disk = disk;
    }

    /**
     * Returns what the ledger holds; empty if there is none.
     *
     * @throws org.banzuke.api.EvalException if the ledger or a run cannot be read
     */
    public Optional<LedgerStats> stats() {
        var file = new LedgerFile(workspace.resolve("ledger.db"));
        if (!disk.exists(file.path())) {
            return Optional.empty();
        }
        NativeLibrary.unpackOnce(workspace.resolve(".native"));
        try (var connection = file.connect()) {
            connection.setAutoCommit(false);
            var runs = KeptKeys.collect(connection, new Runs(workspace, disk));
            try (var query = connection.prepareStatement(
                            "SELECT key, request, response, packed, crc, run FROM response");
                    var rows = query.executeQuery()) {
                while (rows.next()) {
                    count(rows, runs);
                }
            }
            var stats = told(connection, file);
            connection.rollback();
            return Optional.of(stats);
        } catch (SQLException e) {
            throw file.failed(e);
        }
    }

    /** Returns the ledger's size on disk, with what waits beside it; empty if there is none. */
    public OptionalLong bytes() {
        var file = new LedgerFile(workspace.resolve("ledger.db"));
        return disk.exists(file.path()) ? OptionalLong.of(file.bytes()) : OptionalLong.empty();
    }

    private void count(ResultSet rows, Map<String, RunUse> runs) throws SQLException {
        var row = StoredRow.of(rows);
        var responses = row.responses();
        var model = responses.isPresent() ? row.model().orElse(DAMAGED) : DAMAGED;
        var use = runs.get(rows.getString(6));
        models.computeIfAbsent(model, _ -> new Tally())
                .add(row, responses.orElse(List.of()), use == null ? new Price.Unknown() : use.price());
    }

    private LedgerStats told(Connection connection, LedgerFile file) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT MIN(at), MAX(at),"
                        + " (SELECT COUNT(*) FROM response WHERE key NOT IN (SELECT key FROM temp.kept)),"
                        + " (SELECT SUM(LENGTH(request) + LENGTH(response)) FROM response"
                        + " WHERE key NOT IN (SELECT key FROM temp.kept)),"
                        + " (SELECT COUNT(*) FROM quarantine) FROM response")) {
            rows.next();
            return new LedgerStats(
                    file.bytes(),
                    Optional.ofNullable(rows.getString(1)).map(Instant::parse),
                    Optional.ofNullable(rows.getString(2)).map(Instant::parse),
                    models.entrySet().stream()
                            .map(it -> it.getValue().of(it.getKey()))
                            .toList(),
                    rows.getLong(3),
                    rows.getLong(4),
                    rows.getLong(5));
        }
    }

    /** The rows of one model, so far. */
    private static final class Tally {
        private long rows;
        private long bytes;
        private long prompt;
        private long completion;
        private BigInteger nanoDollars = BigInteger.ZERO;
        private long unpriced;

        void add(StoredRow row, List<Response> responses, Price price) {
            rows++;
            bytes += row.request().length + row.response().length;
            long promptTokens = 0;
            long completionTokens = 0;
            for (var response : responses) {
                var usage = ResponseJson.usage(response);
                promptTokens += usage.promptTokens();
                completionTokens += usage.completionTokens();
            }
            prompt += promptTokens;
            completion += completionTokens;
            var uncounted = promptTokens + completionTokens == 0 && price instanceof Price.PerToken;
            var cost = price.of(promptTokens, completionTokens);
            if (cost.isEmpty() || uncounted) {
                unpriced++;
            } else {
                nanoDollars = nanoDollars.add(cost.get());
            }
        }

        LedgerStats.OfModel of(String model) {
            return new LedgerStats.OfModel(
                    model, rows, bytes, prompt, completion, nanoDollars.longValueExact(), unpriced);
        }
    }
}
