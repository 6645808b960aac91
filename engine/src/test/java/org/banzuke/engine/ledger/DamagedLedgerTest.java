package org.banzuke.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.RunId;
import org.banzuke.api.SampleId;
import org.banzuke.api.Sampling;
import org.banzuke.api.Usage;
import org.banzuke.io.Clockwork;
import org.banzuke.testkit.reliability.Observed;
import org.banzuke.testkit.reliability.Trials;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** P5: bits of the ledger flip, and pages of it are zeroed; no wrong answer is served, and none is asked again without leave. */
@Tag("reliability")
class DamagedLedgerTest {
    private static final int ROWS = 120;
    private static final int PAGE = 4096;
    private static final ModelIdentity MODEL = ModelIdentity.of("model", Map.of());
    private static final RunId RUN = RunId.parse("20261124-150000-model-1a2b3c4d");

    @TempDir
    private Path folder;

    private final Map<LedgerKey, List<Response>> rows = new LinkedHashMap<>();

    @BeforeEach
    void keepAnswers() {
        var random = new SplittableRandom(1);
        for (var i = 0; i < ROWS; i++) {
            Request request = new Request.Generate(
                    new RequestId(new SampleId("talk", Integer.toString(i)), 0, 0, 0),
                    Prompt.of("Question " + i + "?" + text(random, 2_000)),
                    Sampling.greedy(8, List.of("\n")));
            Response response = new Response.Generated(
                    "answer " + i + text(random, 9_000),
                    List.of(),
                    Response.Finish.STOP,
                    Optional.empty(),
                    new Usage(1, 1, 1));
            rows.put(LedgerKey.of(MODEL, List.of(request)), List.of(response));
        }
        try (var ledger = open(folder, false)) {
            ledger.intend(List.copyOf(rows.keySet()));
            ledger.keep(rows);
        }
    }

    /** Texts of all lengths: in one page and over several, worth packing and not. */
    private static String text(SplittableRandom random, int longest) {
        var text = new StringBuilder();
        random.ints(random.nextInt(1 + random.nextInt(longest)), 'a', 'z').forEach(c -> text.append((char) c));
        return text.toString();
    }

    @Test
    void damageIsNeverServedAndNothingIsPaidAgainWithoutLeave() throws IOException {
        var trials = Trials.of(DamagedLedgerTest.class, 200, 5_000, 20261202);
        var seen = new Seen();
        for (var trial = 0; trial < trials.count(); trial++) {
            var workspace = damaged(trials.random(trial));
            var before = seen.wrong.size();
            tryOnce(workspace, seen);
            for (var i = before; i < seen.wrong.size(); i++) {
                seen.wrong.set(i, trials.replay(trial) + ": " + seen.wrong.get(i));
            }
        }
        trials.report(Observed.in(
                        trials.count(),
                        "P5",
                        "one bit flipped (4 in 5), or a page of 4 KiB zeroed, in a ledger of 120 answers, then all"
                                + " asked for: no wrong answer served, none asked again without leave; with it all are"
                                + " there, or the ledger is refused as a whole",
                        seen.wrong.size())
                .figure("noticed when used", seen.noticed)
                .figure("of these, one answer put aside", seen.aside)
                .figure("harmless: all answers right", seen.harmless)
                .figure("harmless, and noticed by `doctor --verify`", seen.doctor));

        assertThat(seen.wrong).isEmpty();
        assertThat(seen.noticed).isPositive();
    }

    @Test
    void damagedRowStaysRefusedUntilItMayBeAskedAgain() throws IOException {
        var key = rows.keySet().iterator().next();
        var workspace = copy();
        var file = workspace.resolve("ledger.db");
        try (var connection = new LedgerFile(file).connect();
                var update = connection.prepareStatement("UPDATE response SET crc = crc + 1 WHERE key = ?")) {
            update.setString(1, key.hash());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        for (var time = 0; time < 2; time++) {
            try (var ledger = open(workspace, false)) {
                assertThatThrownBy(() -> ledger.find(List.of(key)))
                        .isInstanceOfSatisfying(
                                EvalException.class, e -> assertThat(e.code()).isEqualTo(EvalErrorCode.STORAGE_CORRUPT))
                        .hasMessageContaining(key.hash().substring(0, 12))
                        .hasMessageContaining("--ask-damaged-again");
            }
        }
        try (var ledger = open(workspace, true)) {
            assertThat(ledger.find(List.of(key))).isEmpty();
            ledger.keep(Map.of(key, rows.getOrDefault(key, List.of())));
        }
        try (var ledger = open(workspace, false)) {
            assertThat(ledger.find(List.of(key))).containsEntry(key, rows.get(key));
        }
    }

    /** What the trials showed. */
    private static final class Seen {
        private final List<String> wrong = new ArrayList<>();
        private int noticed;
        private int aside;
        private int harmless;
        private int doctor;
    }

    private void tryOnce(Path workspace, Seen seen) {
        var refused = new ArrayList<String>();
        var right = new ArrayList<LedgerKey>();
        use(workspace, false, right, refused, seen.wrong);
        if (refused.isEmpty()) {
            seen.harmless += right.size() == ROWS ? 1 : 0;
            seen.doctor += doctorNotices(workspace) ? 1 : 0;
            return;
        }
        seen.noticed++;
        var aside = refused.stream()
                .filter(what -> what.contains("--ask-damaged-again"))
                .count();
        if (aside == refused.size()) {
            seen.aside++;
            var again = new ArrayList<LedgerKey>();
            use(workspace, true, again, refused, seen.wrong);
            if (again.size() != ROWS && !refused.getLast().contains("Maybe move it away")) {
                seen.wrong.add("with leave to ask again, " + again.size() + " answers are there: " + refused.getLast());
            }
        }
    }

    /** Asks for every row; where it may, asks the model again for what is not there. */
    private void use(
            Path workspace, boolean askAgain, List<LedgerKey> right, List<String> refused, List<String> wrong) {
        try (var ledger = open(workspace, askAgain)) {
            for (var row : rows.entrySet()) {
                try {
                    var found = found(ledger, row, askAgain);
                    if (row.getValue().equals(found)) {
                        right.add(row.getKey());
                    } else {
                        wrong.add(found == null ? "asked again without leave" : "a wrong answer served: " + found);
                    }
                } catch (EvalException e) {
                    refused.add(String.valueOf(e.getMessage()));
                }
            }
        } catch (EvalException e) {
            refused.add(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable List<Response> found(
            Ledger ledger, Map.Entry<LedgerKey, List<Response>> row, boolean askAgain) {
        var found = ledger.find(List.of(row.getKey())).get(row.getKey());
        if (found == null && askAgain) {
            ledger.intend(List.of(row.getKey()));
            ledger.keep(Map.of(row.getKey(), row.getValue()));
            return ledger.find(List.of(row.getKey())).get(row.getKey());
        }
        return found;
    }

    private static boolean doctorNotices(Path workspace) {
        var damage = new ArrayList<String>();
        try {
            LedgerAudit.read(
                    workspace,
                    (key, sound) -> {
                        if (!sound) {
                            damage.add(key);
                        }
                    },
                    damage::add);
        } catch (EvalException e) {
            return true;
        }
        return !damage.isEmpty();
    }

    private Path damaged(SplittableRandom random) throws IOException {
        var workspace = copy();
        try (var file = new RandomAccessFile(workspace.resolve("ledger.db").toFile(), "rw")) {
            if (random.nextInt(5) == 0) {
                file.seek(random.nextLong(file.length() / PAGE) * PAGE);
                file.write(new byte[PAGE]);
            } else {
                var at = random.nextLong(file.length());
                file.seek(at);
                var old = file.read();
                file.seek(at);
                file.write(old ^ 1 << random.nextInt(8));
            }
        }
        return workspace;
    }

    private Path copy() throws IOException {
        var workspace = Files.createDirectories(folder.resolve("damaged"));
        for (var name : List.of("ledger.db", "ledger.db-wal", "ledger.db-journal", "ledger.db-shm")) {
            Files.deleteIfExists(workspace.resolve(name));
        }
        Files.copy(folder.resolve("ledger.db"), workspace.resolve("ledger.db"));
        return workspace;
    }

    private static SqliteLedger open(Path workspace, boolean askAgain) {
        return SqliteLedger.open(workspace, RUN, () -> Instant.EPOCH, askAgain, Clockwork.REAL);
    }
}
