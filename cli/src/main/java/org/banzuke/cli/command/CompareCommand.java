package org.banzuke.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.board.Comparisons;
import org.banzuke.board.Gate;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.ComparisonMarkdown;
import org.banzuke.cli.view.ComparisonTree;
import org.banzuke.cli.view.ComparisonView;
import org.banzuke.cli.view.Figures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke compare}. */
@Command(
        name = "compare",
        description = "Compares the first run with each of the others, item by item.",
        footer = {
            "",
            "Example: banzuke compare NEW OLD --gate --summary summary.md",
            "Exit codes: 0 done, 2 usage, 4 data or storage, 5 the gate was not passed."
        })
final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Parameters(
            paramLabel = "RUN",
            arity = "2..*",
            description = "Two runs or more, by id or the beginning or end of it; the first one is the candidate.")
    List<String> runs = new ArrayList<>();

    @Option(
            names = "--margin",
            paramLabel = "POINTS",
            description = "Smallest difference that matters, in points: within it runs are equivalent (default: 0).")
    double marginPoints;

    @Option(
            names = "--gate",
            arity = "0..1",
            paramLabel = "RULE",
            fallbackValue = "NOT_WORSE",
            description =
                    "Exit with 5 unless the candidate is: not_worse (default: not shown to be worse), non_inferior (shown"
                            + " to lose no more than the margin), better.")
    @Nullable
    Gate gate;

    @Option(names = "--summary", paramLabel = "FILE", description = "A short Markdown page for a pull request.")
    @Nullable
    Path summary;

    @Mixin
    ReportOption report = new ReportOption();

    @Option(names = "--json", description = "The comparisons as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        var margin = margin();
        report.check();
        var boards = new Boards(root);
        var scores = runs.stream()
                .map(run -> boards.scores(root.runs().resolve(run)))
                .toList();
        var compared = Comparisons.of(scores.getFirst(), scores.subList(1, scores.size()));
        if (json) {
            root.json(compared.pairs().stream()
                    .map(pair -> ComparisonTree.of(pair, margin))
                    .toList());
        } else {
            show(root, compared, margin);
        }
        if (summary != null) {
            write(summary, new ComparisonMarkdown(margin).text(compared.pairs(), gate == null ? Gate.NOT_WORSE : gate));
        }
        report.write(root, page -> page.comparison(scores, compared.pairs(), boards::log));
        var passed = gate == null
                || compared.pairs().stream()
                        .allMatch(pair -> Objects.requireNonNull(gate).passes(pair, margin));
        return passed ? ExitCode.DONE : ExitCode.GATE;
    }

    private void show(RootCommand root, Comparisons compared, double margin) {
        var view = new ComparisonView(root.styles(), margin);
        for (var i = 0; i < compared.pairs().size(); i++) {
            root.data(view.text(compared.pairs().get(i)));
            var adjusted = compared.adjusted().get(i);
            if (compared.pairs().size() > 1 && adjusted.isPresent()) {
                root.data("  One of " + compared.pairs().size() + " comparisons: " + Figures.p(adjusted.getAsDouble())
                        + " after Holm.\n");
            }
            if (gate != null) {
                root.data("  Gate: " + (gate.passes(compared.pairs().get(i), margin) ? "passed." : "not passed."));
            }
        }
    }

    private double margin() {
        if (!(marginPoints >= 0 && marginPoints <= 100)) {
            throw new EvalException(
                    EvalErrorCode.USAGE, "--margin must lie in 0 to 100 points (" + marginPoints + "). Maybe 0.5.");
        }
        return marginPoints / 100;
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_FAILED,
                    "The summary (" + file + ") cannot be written (" + e + "). Maybe its folder is missing.",
                    e);
        }
    }
}
