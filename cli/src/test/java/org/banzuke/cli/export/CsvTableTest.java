package org.banzuke.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.banzuke.cli.Terminal;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.report.FakeRuns;
import org.banzuke.cli.report.HostileTexts;
import org.banzuke.io.SafeText;
import org.banzuke.testkit.model.FakeTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV is read back by DuckDB 2.0, which knows nothing of our writer. */
class CsvTableTest {
    private static final List<String> FORMULAS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "A,B", "say \"A\"", "two\nlines", "", " =1", "A");

    @TempDir
    private Path folder;

    @Test
    void everyCellIsWhatTheLogHasButForTheGuardOfFormulas() {
        var texts = new ArrayList<>(FORMULAS);
        texts.addAll(HostileTexts.KNOWN);
        assertRoundTrip(texts);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drawnTextsComeBack(long seed) {
        assertRoundTrip(HostileTexts.drawn(seed, 300));
    }

    private void assertRoundTrip(List<String> texts) {
        new FakeRuns(folder).run("m", FakeRuns.answering(texts), FakeTask.of("letters", texts.size()));
        var file = folder.resolve("samples.csv");
        assertThat(new Terminal(folder)
                        .type("samples", "latest", "--csv", file.toString())
                        .code())
                .isZero();

        var rows = new ArrayList<>(ReadBack.csv(file));
        rows.sort(Comparator.comparingInt(row -> Integer.parseInt(String.valueOf(row.get("index")))));
        assertThat(rows).hasSameSizeAs(texts);
        for (var i = 0; i < texts.size(); i++) {
            var row = rows.get(i);
            assertThat(row.get("id")).isEqualTo("letters/" + i);
            assertThat(row.get("prompt")).isEqualTo("Question letters/" + i + "?");
            assertThat(row.get("response")).isEqualTo(guarded(texts.get(i)));
            assertThat(row.get("exact_match,none"))
                    .isEqualTo(texts.get(i).equals(i % 2 == 0 ? "A" : "B") ? "1.0" : "0.0");
        }
    }

    private static String guarded(String text) {
        var formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return (formula ? "'" : "") + SafeText.controlled(text);
    }

    @Test
    void linesEndAsTheRfcSaysAndMissingIsNotEmpty() {
        assertThat(CsvText.line(Arrays.asList("a", null, "", 3L, -1.5))).isEqualTo("a,,\"\",3,-1.5\r\n");
        assertThat(CsvText.head(List.of(TableColumn.text("task"), TableColumn.number("acc,none"))))
                .isEqualTo("task,\"acc,none\"\r\n");
    }

    @Test
    void filtersAndLimitHoldAndStandardOutputIsTheDefault() {
        new FakeRuns(folder).run("m", FakeRuns.answering(List.of("A", "x", "?")), FakeTask.of("letters", 30));
        var terminal = new Terminal(folder);

        var all = terminal.type("samples", "latest", "--csv");
        assertThat(all.out().split("\r\n", -1)).hasSize(30 + 2);
        assertThat(all.err()).isEmpty();
        var none = terminal.type("samples", "latest", "--no-answer", "--csv");
        assertThat(none.out().split("\r\n", -1)).hasSize(10 + 2);
        assertThat(none.out()).contains(",no_answer,").doesNotContain(",right,", ",wrong,");
        assertThat(terminal.type("samples", "latest", "--csv", "--limit", "4")
                        .out()
                        .split("\r\n", -1))
                .hasSize(4 + 2);
        assertThat(terminal.type("samples", "latest", "--csv", "--json").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aFileThatCannotBeWrittenIsOneMessage() {
        new FakeRuns(folder).run("m", FakeRuns.answering(List.of("A")), FakeTask.of("letters", 3));
        var session = new Terminal(folder)
                .type(
                        "samples",
                        "latest",
                        "--csv",
                        folder.resolve("no/such/file.csv").toString());
        assertThat(session.code()).isEqualTo(ExitCode.DATA);
        assertThat(session.err()).contains("file.csv", "Maybe").doesNotContain("\tat ");
        assertThat(Files.exists(folder.resolve("no"))).isFalse();
    }
}
