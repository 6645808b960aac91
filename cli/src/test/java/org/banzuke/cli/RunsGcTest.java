package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsGcTest {
    @TempDir
    private Path folder;

    @Test
    void nothingGoesWithoutAFilterAndWithoutYes() {
        var terminal = new Terminal(folder);
        var run = terminal.evaluated("baseline:first");
        var all = terminal.type("runs", "gc", "--yes");
        assertThat(all.code()).isEqualTo(ExitCode.USAGE);
        assertThat(all.err()).contains("Maybe --older-than");
        var asked = terminal.type("runs", "gc", "--state", "finished");
        assertThat(asked.code()).isEqualTo(ExitCode.USAGE);
        assertThat(asked.err()).contains(run, "1 runs would be removed, and none was", "--yes");
        var dry = terminal.type("runs", "gc", "--state", "finished", "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out()).contains("Would remove " + run);
        assertThat(terminal.type("runs", "list").out()).contains(run);
    }

    @Test
    void theNewestAreKeptAndTheSizeIsTold() {
        var terminal = new Terminal(folder);
        var old = terminal.evaluated("baseline:first");
        var kept = terminal.evaluated("baseline:longest");
        var newest = kept.compareTo(old) > 0 ? kept : old;
        var listed = (List<?>) Objects.requireNonNull(
                StrictJson.read(terminal.type("runs", "list", "--json").out()));
        var bytes = Tree.of(listed.getLast()).whole("bytes");

        var removed =
                terminal.type("runs", "gc", "--keep", "1", "--yes", "--json").json();

        assertThat(removed.texts("removed")).hasSize(1).doesNotContain(newest);
        assertThat(removed.whole("bytes")).isEqualTo(bytes).isPositive();
        assertThat(terminal.type("runs", "list").out()).contains(newest, " kB");
    }

    @Test
    void partialRunsGoAndFinishedOnesStay() throws IOException {
        var terminal = new Terminal(folder);
        var finished = terminal.evaluated("baseline:first");
        var partial = terminal.evaluated("baseline:longest");
        var log = folder.resolve("runs").resolve(partial).resolve("events.jsonl");
        Files.write(log, Files.readAllLines(log).subList(0, 10));
        assertThat(terminal.type("runs", "gc", "--state", "failed", "--yes").out())
                .contains("0 runs");
        assertThat(terminal.type("runs", "gc", "--state", "partial", "--older-than", "1d", "--yes")
                        .out())
                .contains("0 runs");

        assertThat(terminal.type("runs", "gc", "--state", "partial", "--yes").out())
                .contains("Removed " + partial, "1 runs, ");
        assertThat(terminal.type("runs", "list").out()).contains(finished).doesNotContain(partial);
    }
}
