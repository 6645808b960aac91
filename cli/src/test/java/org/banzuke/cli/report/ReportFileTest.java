package org.banzuke.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banzuke.cli.Terminal;
import org.banzuke.cli.process.ExitCode;
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
    void aFolderIsNoReport() {
        var session = new Terminal(folder).type("board", "--html", folder.toString());
        assertThat(session.code()).isEqualTo(ExitCode.DATA);
        assertThat(session.err()).contains("it is not a file", "Maybe");
    }
}
