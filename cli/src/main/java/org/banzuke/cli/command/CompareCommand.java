package org.banzuke.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.board.Comparison;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.ComparisonTree;
import org.banzuke.cli.view.ComparisonView;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke compare}. */
@Command(
        name = "compare",
        description = "Compares runs item by item: each run with the first one.",
        footer = {"", "Example: banzuke compare RUN_A RUN_B --html report.html"})
final class CompareCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Parameters(
            paramLabel = "RUN",
            arity = "2..*",
            description = "Two runs or more, by id or the beginning or end of it.")
    List<String> runs = new ArrayList<>();

    @Mixin
    ReportOption report = new ReportOption();

    @Option(names = "--json", description = "The comparisons as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        report.check();
        var boards = new Boards(root);
        var scores = runs.stream()
                .map(run -> boards.scores(root.runs().resolve(run)))
                .toList();
        var pairs = scores.subList(1, scores.size()).stream()
                .map(other -> Comparison.of(scores.getFirst(), other))
                .toList();
        if (json) {
            root.json(pairs.stream().map(ComparisonTree::of).toList());
        } else {
            var view = new ComparisonView(root.styles());
            pairs.forEach(pair -> root.data(view.text(pair)));
        }
        report.write(root, page -> page.comparison(scores, pairs, boards::log));
        return ExitCode.DONE;
    }
}
