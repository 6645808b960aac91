package org.banzuke.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.board.Board;
import org.banzuke.board.RunScores;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.BoardTree;
import org.banzuke.cli.view.BoardView;
import org.banzuke.cli.view.ComparisonView;
import org.banzuke.runlog.result.RunState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke board}. */
@Command(
        name = "board",
        description = "Ranks the models that were evaluated on the same tasks; ranks are ranges.",
        footer = {"", "Example: banzuke board --html report.html"})
final class BoardCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..*",
            description =
                    "Runs to rank (default: the newest finished run of each model on the tasks of the newest run).")
    List<String> runs = new ArrayList<>();

    @Mixin
    ReportOption report = new ReportOption();

    @Option(names = "--json", description = "The board as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        report.check();
        var boards = new Boards(root);
        var board = board(root, boards);
        if (json) {
            root.json(BoardTree.of(board));
        } else {
            root.data(new BoardView(root.styles()).text(title(board), board));
            var view = new ComparisonView(root.styles());
            board.neighbours().forEach(pair -> root.data("  " + view.line(pair)));
        }
        report.write(root, page -> page.board(title(board), board, boards::log));
        return ExitCode.DONE;
    }

    private Board board(RootCommand root, Boards boards) {
        var scores = runs.isEmpty()
                ? boards.comparable(root.runs().list().stream()
                        .filter(run -> run.state() == RunState.FINISHED)
                        .findFirst()
                        .orElseThrow(() -> none(root)))
                : runs.stream()
                        .map(run -> boards.scores(root.runs().resolve(run)))
                        .toList();
        if (scores.stream().map(RunScores::taskHashes).distinct().count() > 1) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "These runs do not have the same tasks, data and settings. Maybe compare two of them: banzuke compare"
                            + " RUN RUN joins what they share.");
        }
        return Board.of(scores);
    }

    private static EvalException none(RootCommand root) {
        return new EvalException(
                EvalErrorCode.UNKNOWN_NAME,
                "There is no finished run in workspace " + root.folder() + ". Maybe begin with: banzuke quickstart");
    }

    private static String title(Board board) {
        return board.tasks().size() == 1 ? board.tasks().getFirst().name() : "Board";
    }
}
