package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.banzuke.cli.command.CommandLines;
import org.banzuke.cli.command.RootCommand;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.process.Interrupts;
import org.banzuke.cli.process.Surroundings;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {
    @TempDir
    Path workspace;

    private Terminal terminal() {
        return new Terminal(workspace);
    }

    @Test
    void theStaticHelpNamesEveryCommand() {
        var help = QuickAnswers.to(new String[] {"--help"}).orElseThrow();
        var commands = CommandLines.names(CommandLines.of(new RootCommand(surroundings()), surroundings())).stream()
                .filter(name -> !name.startsWith("-"));
        assertThat(commands).isNotEmpty().allSatisfy(name -> assertThat(help).contains("\n  " + name + " "));
    }

    @Test
    void helpAboutWhatIsNoCommandNamesTheNearest() {
        assertThat(terminal().type("help", "runs", "watch").out()).contains("banzuke runs watch");
        var session = terminal().type("help", "bord");
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("board");
    }

    @Test
    void everyCommandHasHelpWithAnExample() {
        for (var command : List.of(
                "run",
                "quickstart",
                "compare",
                "plan-study",
                "board",
                "samples",
                "runs",
                "export",
                "ledger",
                "tasks",
                "models",
                "rescore",
                "doctor",
                "completion")) {
            var session = terminal().type(command, "--help");
            assertThat(session.code()).as(command).isZero();
            assertThat(session.out()).as(command).contains("Example: ");
            assertThat(terminal().type("help", command)).isEqualTo(session);
        }
    }

    @Test
    void aRunPrintsItsNumbersWithTheirDenominators() {
        var session = terminal().type("run", "--model", "baseline:first", "--suite", "tiny-world", "--limit", "12");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("tiny-world-cloze", "12 = 12 scored + 0 no answer + 0 failed");
        assertThat(session.err()).contains("Next: banzuke samples");
    }

    @Test
    void standardOutputHoldsNothingButDataWithJson() {
        var session =
                terminal().type("run", "--model", "baseline:first", "--suite", "tiny-world", "--limit", "12", "--json");
        var figures = session.json().list("figures").stream().map(Tree::of).toList();
        assertThat(figures).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.integer("planned"))
                    .isEqualTo(figure.integer("scored") + figure.integer("no_answer") + figure.integer("failed"));
            assertThat(figure.list("interval")).hasSize(2);
            assertThat(figure.text("method")).isNotEmpty();
        });
    }

    @Test
    void twoRunsAreComparedItemByItem() {
        var terminal = terminal();
        var first = terminal.evaluated("baseline:first");
        var second = terminal.evaluated("baseline:longest");
        var session = terminal.type("compare", first, second, "--json");
        assertThat(session.code()).isZero();
        var pair = session.first();
        assertThat(pair.list("tasks")).hasSize(4);
        assertThat(pair.tree("suite").text("verdict")).isIn("better", "worse", "not_separable");
        assertThat(terminal.type("compare", first, second).out()).contains("points (95 %");
    }

    @Test
    void aRunComparedWithItselfIsNotSeparable() {
        var terminal = terminal();
        var run = terminal.evaluated("baseline:first");
        var pair = terminal.type("compare", run, run, "--json").first();
        assertThat(pair.tree("suite").number("difference")).isZero();
        assertThat(pair.tree("suite").number("p")).isEqualTo(1);
    }

    @Test
    void theBoardRanksTheNewestRunOfEachModel() {
        var terminal = terminal();
        terminal.evaluated("baseline:first");
        terminal.evaluated("baseline:random");
        terminal.evaluated("baseline:random");
        var rows = terminal.type("board", "--json").json().list("rows");
        assertThat(rows).hasSize(2);
        assertThat(terminal.type("board").out()).contains("rank", "baseline:first", "95 % interval");
    }

    @Test
    void aReplayedRunGivesTheSameNumbers() {
        var terminal = terminal();
        var run = terminal.evaluated("baseline:random");
        var replayed = terminal.evaluated("replay:" + run);
        var figures = terminal.type("runs", "show", run, "--json").json().list("figures");
        assertThat(terminal.type("runs", "show", replayed, "--json").json().list("figures"))
                .isEqualTo(figures);
    }

    @Test
    void rescoringGivesTheSameNumbersWithoutAModel() {
        var terminal = terminal();
        var run = terminal.evaluated("baseline:random");
        var figures = terminal.type("runs", "show", run, "--json").json().list("figures");
        assertThat(terminal.type("rescore", run, "--json").json().list("figures"))
                .isEqualTo(figures);
    }

    @Test
    void samplesShowPromptAnswerTargetAndScore() {
        var terminal = terminal();
        var run = terminal.evaluated("baseline:first");
        var wrong = terminal.type("samples", run, "--wrong", "--limit", "1");
        assertThat(wrong.out()).contains("prompt", "answer", "target", "0.0");
        var lines = terminal.type("samples", run, "--json").out().lines().toList();
        assertThat(lines)
                .hasSize(48)
                .allSatisfy(line -> assertThat(StrictJson.read(line)).isNotNull());
    }

    @Test
    void runsAreListedShownAndRemoved() {
        var terminal = terminal();
        var run = terminal.evaluated("baseline:first");
        assertThat(terminal.type("runs", "list").out()).contains(run, "finished");
        assertThat(terminal.type("runs", "show", "latest").out())
                .contains("Again: banzuke run --model baseline:first --suite tiny-world --limit 12");
        assertThat(terminal.type("runs", "rm", run).code()).isZero();
        assertThat(terminal.type("runs", "list", "--json").out().strip()).isEqualTo("[ ]");
    }

    @Test
    void aDryRunCountsAndAsksNothing() {
        var session = terminal()
                .type("run", "--model", "baseline:first", "--suite", "tiny-world", "--limit", "3", "--dry-run");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("tiny-world-cloze", "guessed");
        assertThat(terminal().type("runs", "list", "--json").out().strip()).isEqualTo("[ ]");
    }

    @Test
    void tasksAreListedShownAndPlanned() {
        assertThat(terminal().type("tasks", "list").out()).contains("suite  quickstart", "task   tiny-world-qa");
        assertThat(terminal().type("tasks", "show", "tiny-world-cloze").out()).contains("multiple_choice");
        assertThat(terminal().type("tasks", "plan", "tiny-world-cloze").out())
                .contains("tiny-world-cloze/0#0.0.0", "continuation");
    }

    @Test
    void theDoctorVerifiesASoundWorkspace() {
        var terminal = terminal();
        terminal.evaluated("baseline:first");
        var session = terminal.type("doctor", "--verify");
        assertThat(session.code()).isZero();
        assertThat(session.out()).contains("1 runs", "all sound");
    }

    @Test
    void theDoctorFindsAChangedLine() throws IOException {
        var terminal = terminal();
        var run = terminal.evaluated("baseline:first");
        var log = workspace.resolve("runs").resolve(run).resolve("events.jsonl");
        Files.writeString(log, Files.readString(log).replaceFirst("\"target\":\"", "\"target\":\"x"));
        var session = terminal.type("doctor", "--verify");
        assertThat(session.code()).isEqualTo(ExitCode.DATA);
        assertThat(session.out()).contains(run);
    }

    @Test
    void completionIsAScript() {
        assertThat(terminal().type("completion").out()).contains("complete -F");
    }

    private static Surroundings surroundings() {
        return new Surroundings(
                System.out, System.err, Map.of(), InstantSource.system(), false, false, 100, 1, Interrupts.none());
    }
}
