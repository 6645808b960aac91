package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.crash.Victim;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of runs against a server, seen and cleared by the commands of a user. */
class LedgerCommandTest {
    @TempDir
    private Path folder;

    private final FakeServer server = FakeServer.start(Habits.USUAL);

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void statsCountRowsTokensAndCostAsTheRunDid() {
        var terminal = terminal();
        var run = evaluated(terminal, 24);

        var stats = terminal.type("ledger", "stats", "--json").json();
        var model = Tree.of(stats.list("models").getFirst());

        var usage = terminal.type("runs", "show", run, "--json").json().tree("usage");
        assertThat(stats.integer("rows")).isEqualTo(24);
        assertThat(stats.integer("unreferred_rows")).isZero();
        assertThat(model.whole("prompt_tokens"))
                .isEqualTo(usage.whole("prompt_tokens"))
                .isPositive();
        assertThat(model.whole("completion_tokens")).isEqualTo(usage.whole("completion_tokens"));
        assertThat(model.whole("cost_nano_dollars"))
                .isEqualTo(usage.whole("cost_nano_dollars"))
                .isPositive();
        assertThat(model.integer("unpriced_rows")).isZero();
        assertThat(stats.text("first")).isLessThanOrEqualTo(stats.text("last"));
        assertThat(terminal.type("ledger").out()).contains("24 rows from ", "No run refers to 0 rows");
    }

    @Test
    void onlyRowsThatNoKeptRunRefersToAreDeleted() {
        var terminal = terminal();
        evaluated(terminal, 12);
        var large = evaluated(terminal, 24);
        terminal.type("runs", "rm", large);

        assertThat(terminal.type("ledger", "gc", "--dry-run").out())
                .contains("Would delete 12 rows", "12 rows would stay");
        assertThat(terminal.type("ledger", "gc", "--older-than", "1d").out()).contains("Deleted 0 rows");
        var cleared = terminal.type("ledger", "gc", "--json").json();

        assertThat(cleared.integer("rows")).isEqualTo(12);
        assertThat(cleared.integer("kept")).isEqualTo(12);
        assertThat(cleared.whole("bytes_after")).isLessThan(cleared.whole("bytes_before"));
        assertThat(terminal.type("doctor", "--verify").out()).contains("12 ledger rows, all sound");
        var calls = server.calls();
        evaluated(terminal, 12);
        assertThat(server.calls()).isEqualTo(calls);
    }

    /** A run was killed behind the response and before its line: the answer is paid for, and only the ledger has it. */
    @Test
    void answersThatAnUnfinishedRunHasNotLoggedAreKept() throws IOException {
        var terminal = terminal();
        var run = evaluated(terminal, 24);
        var log = folder.resolve("workspace/runs").resolve(run).resolve("events.jsonl");
        Files.write(log, Files.readAllLines(log).subList(0, 20));
        Files.delete(log.resolveSibling("results.json"));

        assertThat(terminal.type("ledger", "gc").out()).contains("Deleted 0 rows", "24 rows stay");

        var calls = server.calls();
        var resumed = terminal.type("runs", "resume", run);
        assertThat(resumed.out()).as(resumed.err()).contains("24 = 24 scored");
        assertThat(server.calls()).isEqualTo(calls);
    }

    @Test
    void aRunThatIsBeingWrittenKeepsEverything() throws IOException, InterruptedException {
        var permits = new Semaphore(0);
        try (var slow = FakeServer.start(Habits.USUAL.answering(prompt -> {
                    permits.acquireUninterruptibly();
                    return "answer";
                }));
                var run = Victim.start(
                        Banzuke.class,
                        folder.resolve("output"),
                        List.of(),
                        "run",
                        "--model",
                        slow.modelName(),
                        "--tasks",
                        "tiny-world-qa",
                        "--workspace",
                        folder.resolve("workspace").toString())) {
            assertThat(run.runsUntil(() -> waiting() > 0 && live())).isTrue();
            var cleared = terminal().type("ledger", "gc");
            assertThat(cleared.code()).isEqualTo(ExitCode.DATA);
            assertThat(cleared.err()).contains("being written by another process", "Maybe");
            var removed = terminal().type("runs", "gc", "--state", "partial", "--yes");
            assertThat(removed.code()).isZero();
            assertThat(removed.err()).contains("Kept: ", "being written");
            assertThat(removed.out()).contains("0 runs");
            permits.release(1_000);
            run.kill();
        }
    }

    /** A kill at any moment leaves the ledger as before or as after; what the kept run needs is there. */
    @Test
    void aKillInTheMiddleLosesNothing() throws IOException, InterruptedException {
        var terminal = terminal();
        evaluated(terminal, 12);
        terminal.type("runs", "rm", evaluated(terminal, 48));
        for (var kill = 0; kill < 3; kill++) {
            var before = waiting();
            try (var clearing = Victim.start(
                    Banzuke.class,
                    folder.resolve("output"),
                    List.of(),
                    "ledger",
                    "gc",
                    "--workspace",
                    folder.resolve("workspace").toString())) {
                clearing.runsUntil(() -> waiting() != before);
                clearing.kill();
            }
            assertThat(terminal.type("doctor", "--verify").code()).isZero();
        }
        assertThat(terminal.type("ledger", "gc").out()).contains("12 rows stay");
    }

    @Test
    void withoutALedgerTheCommandsSaySo() {
        assertThat(terminal().type("ledger", "stats").err()).contains("There is no ledger");
        assertThat(terminal().type("ledger", "gc").out()).contains("Deleted 0 rows");
        assertThat(terminal().type("ledger", "gc", "--older-than", "soon").err())
                .contains("(soon)", "Maybe 90d");
    }

    /** Its socket is there, or the place where it is when the folder's name is too long for one. */
    private boolean live() {
        try (var files = Files.walk(folder.resolve("workspace/runs"))) {
            return files.anyMatch(file -> file.endsWith("live/s") || file.endsWith("live/where"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    /** Bytes in SQLite's log of writes or, on some file systems, its journal. */
    private long waiting() {
        return size("ledger.db-wal") + size("ledger.db-journal");
    }

    private long size(String name) {
        try {
            return Files.size(folder.resolve("workspace").resolve(name));
        } catch (IOException e) {
            return 0;
        }
    }

    private Terminal terminal() {
        return new Terminal(folder.resolve("workspace"));
    }

    private String evaluated(Terminal terminal, int samples) {
        var session = terminal.type(
                "run",
                "--model",
                server.modelName() + "&price=1000/2000",
                "--tasks",
                "tiny-world-qa",
                "--limit",
                String.valueOf(samples),
                "--json");
        assertThat(session.code()).as(session.err()).isZero();
        return session.json().text("run");
    }
}
