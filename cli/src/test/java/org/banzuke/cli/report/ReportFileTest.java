package org.banzuke.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banzuke.cli.Terminal;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Fault;
import org.banzuke.testkit.http.FaultPlan;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandWritesItsPageAndLeavesNothingBeside() throws IOException {
        var terminal = new Terminal(folder.resolve("workspace"));
        var pages = Files.createDirectory(folder.resolve("pages"));
        var run = terminal.type(
                "run",
                "--model",
                "baseline:first",
                "--suite",
                "tiny-world",
                "--limit",
                "4",
                "--json",
                "--html",
                pages.resolve("run.html").toString());
        var id = run.json().text("run");
        assertThat(run.err()).contains("Report: ");
        terminal.type("board", "--html", pages.resolve("board.html").toString());
        terminal.type("compare", id, id, "--html", pages.resolve("compare.html").toString());

        try (var files = Files.list(pages)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("run.html", "board.html", "compare.html");
        }
        assertThat(Files.readString(pages.resolve("run.html")))
                .contains("banzuke run --model baseline:first --suite tiny-world --limit 4");
        assertThat(new PageReader(Files.readString(pages.resolve("compare.html"))).samples())
                .hasSize(32);
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIsAsked() {
        var terminal = new Terminal(folder);
        var missing = folder.resolve("nowhere").resolve("report.html").toString();
        var session = terminal.type("run", "--model", "baseline:first", "--suite", "tiny-world", "--html", missing);

        assertThat(session.code()).isEqualTo(ExitCode.DATA);
        assertThat(session.err())
                .contains(missing, "there is no folder", "Maybe")
                .doesNotContain("\tat ");
        assertThat(terminal.type("runs", "list", "--json").out().strip()).isEqualTo("[ ]");
    }

    @Test
    void aDryRunHasNothingToReport() {
        var page = folder.resolve("report.html");
        var session = new Terminal(folder)
                .type(
                        "run",
                        "--model",
                        "baseline:first",
                        "--suite",
                        "tiny-world",
                        "--dry-run",
                        "--html",
                        page.toString());
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("--html", "--dry-run", "nothing to report", "Maybe");
        assertThat(page).doesNotExist();
    }

    /** The endpoint withdraws the key after some answers: the run breaks off, and the page shows those there are. */
    @Test
    void aRunThatBreaksOffIsReportedWithWhatItHas() throws IOException {
        var page = folder.resolve("report.html");
        try (var server = FakeServer.start(Habits.USUAL.failing(FaultPlan.from(10, Fault.STATUS_401)))) {
            var session = new Terminal(folder)
                    .type(
                            "run",
                            "--model",
                            server.modelName() + "&max_concurrent=2",
                            "--tasks",
                            "tiny-world-qa",
                            "--html",
                            page.toString());
            assertThat(session.code()).isEqualTo(ExitCode.MODEL);
            assertThat(session.err()).contains("status 401", "Report: " + page, "Go on by: banzuke runs resume ");
        }
        var samples = new PageReader(Files.readString(page)).samples();
        assertThat(samples).hasSizeBetween(6, 11);
        assertThat(Files.readString(page)).contains("was stopped");
    }

    @Test
    void aRunThatBreaksOffAtOnceHasNoReport() {
        var page = folder.resolve("report.html");
        try (var server = FakeServer.start(Habits.USUAL.failing(FaultPlan.always(Fault.STATUS_401)))) {
            var session = new Terminal(folder)
                    .type("run", "--model", server.modelName(), "--tasks", "tiny-world-qa", "--html", page.toString());
            assertThat(session.code()).isEqualTo(ExitCode.MODEL);
        }
        assertThat(page).doesNotExist();
    }

    @Test
    void aFolderIsNoReport() {
        var session = new Terminal(folder).type("board", "--html", folder.toString());
        assertThat(session.code()).isEqualTo(ExitCode.DATA);
        assertThat(session.err()).contains("it is not a file", "Maybe");
    }
}
