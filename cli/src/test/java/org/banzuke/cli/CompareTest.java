package org.banzuke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.io.wire.Tree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons and plans of comparisons, as a person or a build asks for them. */
class CompareTest {
    @TempDir
    Path workspace;

    private Terminal terminal;
    private String good;
    private String bad;

    /** The n-gram baseline does well at the items whose right answer is a word of the prompt; the first choice does not. */
    @BeforeEach
    void evaluateTwoBaselines() throws IOException {
        terminal = new Terminal(workspace.resolve("ws"));
        var rows = new StringBuilder();
        for (var i = 0; i < 60; i++) {
            rows.append("{\"q\": \"Is " + i + " a number?\", \"options\": [\"no\", \"certainly yes\"], \"gold\": 1}\n");
        }
        Files.writeString(workspace.resolve("rows.jsonl"), rows);
        Files.writeString(workspace.resolve("longer.yaml"), """
                task: longer
                dataset_path: json
                dataset_kwargs: {data_files: {test: rows.jsonl}}
                test_split: test
                output_type: multiple_choice
                doc_to_text: "{{q}}"
                doc_to_choice: options
                doc_to_target: gold
                metric_list: [{metric: acc, aggregation: mean, higher_is_better: true}]
                """);
        good = run("baseline:longest");
        bad = run("baseline:first");
    }

    private String run(String model) {
        var line = "run -q --json --tasks longer --model " + model + " --include-path " + workspace;
        return terminal.type(line.split(" ")).json().text("run");
    }

    @Test
    void theGateLetsTheBetterRunPassAndStopsTheWorseOne() {
        assertThat(terminal.type("compare", good, bad, "--gate").code()).isZero();
        var stopped = terminal.type("compare", bad, good, "--gate");
        assertThat(stopped.code()).isEqualTo(ExitCode.GATE);
        assertThat(stopped.out()).contains("worse", "Gate: not passed.");
    }

    @Test
    void anEqualRunIsNotWorseButIsNotShownToBeBetter() {
        assertThat(terminal.type("compare", bad, bad, "--gate").code()).isZero();
        assertThat(terminal.type("compare", bad, bad, "--gate=better").code()).isEqualTo(ExitCode.GATE);
        assertThat(terminal.type("compare", bad, bad, "--gate=non_inferior", "--margin", "1")
                        .code())
                .isZero();
    }

    @Test
    void anUnknownRuleIsRefused() {
        var session = terminal.type("compare", bad, bad, "--gate=bettr");
        assertThat(session.code()).isEqualTo(ExitCode.USAGE);
        assertThat(session.err()).contains("bettr");
    }

    @Test
    void theSummaryIsMarkdownForAPullRequest() throws IOException {
        var file = workspace.resolve("summary.md");
        terminal.type("compare", bad, good, "--gate", "--summary", file.toString());
        assertThat(Files.readString(file))
                .startsWith("**Not passed** (not-worse): ")
                .contains("| longer | −100.0 |", "| worse |");
    }

    @Test
    void aMarginMakesEqualRunsEquivalent() {
        assertThat(terminal.type("compare", bad, bad, "--margin", "0.5").out())
                .contains("equivalent (within ±0.5 points)");
        assertThat(terminal.type("compare", bad, bad, "--margin", "-1").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void manyRunsAreCorrectedForTheirNumber() {
        var third = run("baseline:random");
        assertThat(terminal.type("compare", bad, good, third).out()).contains("One of 2 comparisons", "after Holm");
    }

    @Test
    void aPlanOfTwoRunsNeedsWhatTheirDifferencesSay() {
        var line = "plan-study --effect 5 --json --runs " + bad + "," + run("baseline:random");
        var plan = terminal.type(line.split(" ")).json();
        var row = Tree.of(plan.list("rows").getFirst());
        assertThat(plan.text("basis")).contains(bad);
        assertThat(row.integer("samples_per_task")).isBetween(300, 3_500);
        assertThat(plan.number("detectable_now")).isBetween(0.05, 0.5);
    }

    @Test
    void aPlanBeforeAnythingRanSaysWhatItAssumes() {
        var session = terminal.type("plan-study", "--effect", "2", "--suite", "tiny-world", "--sampling-share", "0.5");
        assertThat(session.out()).contains("Assumed: scores of 50 %", "samples a task", "difference of 2 points");
        // (z₀.₉₇₅+z₀.₈)²·½/(4·0.02²) for four tasks of 0/1 scores with sd √½ and correlation ½: Miller 2411.00640,
        // section 5.
        assertThat(session.out()).contains("1,227");
        assertThat(terminal.type("plan-study", "--effect", "0", "--suite", "tiny-world")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }
}
