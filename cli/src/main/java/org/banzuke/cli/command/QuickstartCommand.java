package org.banzuke.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.api.RunId;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.board.Board;
import org.banzuke.board.RunScores;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.BoardTree;
import org.banzuke.cli.view.BoardView;
import org.banzuke.cli.view.ComparisonView;
import org.banzuke.runlog.result.RunState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke quickstart}. */
@Command(
        name = "quickstart",
        description = "Evaluates the bundled model and two baselines, offline, and prints a board.",
        footer = {"", "Example: banzuke quickstart"})
final class QuickstartCommand implements Callable<Integer> {
    private static final List<String> MODELS =
            List.of("llama:tiny", "llama:tiny?lora=tiny", "baseline:ngram", "baseline:random");

    @ParentCommand
    @Nullable
    RootCommand parent;

    @Option(names = "--json", description = "The board as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        var sources = new RunManifest.Sources(List.of("suite:quickstart"), List.of(), List.of());
        var names = Catalog.of(sources, root).expand(sources.tasks());
        root.talk("Four models, " + names.size() + " tasks of our own, no network.");
        var settings = Catalog.prescribed(sources.tasks(), RunSettings.defaults());
        var evaluations = new Evaluations(root);
        var boards = new Boards(root);
        var scores = new ArrayList<RunScores>();
        for (var model : MODELS) {
            var done = evaluations.run(model, names, settings, sources);
            if (done.results().state() != RunState.FINISHED) {
                return evaluations.finish(done);
            }
            scores.add(boards.scores(root.runs().resolve(done.manifest().id().toString())));
        }
        var board = Board.of(scores);
        if (json) {
            root.json(BoardTree.of(board));
            return ExitCode.DONE;
        }
        root.data(new BoardView(root.styles()).text("Quickstart", board));
        root.data(comparisons(root, board));
        root.talk(next(scores.getFirst().manifest().id()));
        return ExitCode.DONE;
    }

    private static String comparisons(RootCommand root, Board board) {
        var view = new ComparisonView(root.styles());
        var lines = new StringBuilder();
        board.neighbours()
                .forEach(pair -> lines.append("  ").append(view.line(pair)).append('\n'));
        return lines.toString();
    }

    private static String next(RunId run) {
        return "\n  Next:\n"
                + "    banzuke samples " + run + " --wrong            what the tiny model got wrong\n"
                + "    banzuke run --model llama:FILE.gguf --suite quickstart    your own model, the same questions\n"
                + "    banzuke board                                             everything so far\n";
    }
}
