package org.banzuke.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banzuke.api.NoAnswerPolicy;
import org.banzuke.board.Board;
import org.banzuke.board.Row;
import org.banzuke.board.RunScores;
import org.banzuke.runlog.result.Figure;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Interval;

/** A board as text: rank ranges, scores with intervals, denominators, comparisons of neighbours. Pure. */
public final class BoardView {
    private static final int BAR = 25;

    private final Styles styles;

    /** Draws with these styles. */
    public BoardView(Styles styles) {
        this.styles = styles;
    }

    /** Returns the board under a title. */
    public String text(String title, Board board) {
        var out = new StringBuilder("\n  " + styles.bold(title) + styles.dim(" · " + subtitle(board)) + "\n\n");
        out.append(table(board));
        notes(board).forEach(note -> out.append("\n  ").append(styles.dim(note)));
        return out.append('\n').toString();
    }

    /** Returns how much was measured. */
    public static String subtitle(Board board) {
        var tasks = board.tasks().size();
        var samples = board.tasks().stream().mapToLong(task -> task.samples()).sum();
        return tasks + (tasks == 1 ? " task, " : " tasks, ") + Figures.count(samples) + " samples a model";
    }

    private String table(Board board) {
        var scale = scale(board);
        var top = board.rows().stream()
                .mapToDouble(row -> high(row.suite()))
                .max()
                .orElse(1);
        var table = new Table(
                Column.right("rank"),
                Column.left("model"),
                Column.right("score"),
                Column.left("95 % interval"),
                Column.left(scale == 100 ? "0" + " ".repeat(BAR - 4) + "100" : ""),
                Column.right("no answer"),
                Column.right("failed"));
        for (var row : board.rows()) {
            var estimate = (Estimate) row.suite();
            table.row(
                    Figures.ranks(row.bestRank(), row.worstRank()),
                    styles.bold(row.scores().manifest().identity().name()),
                    Figures.number(estimate.value(), scale),
                    interval(estimate, scale),
                    styles.accent(bar(estimate, scale == 100 ? 1 : top)),
                    String.valueOf(noAnswers(row)),
                    String.valueOf(failures(row)));
        }
        return table.text(styles);
    }

    /** Returns the factor from scores to what is shown: 100 if every task's number is a share. */
    public static double scale(Board board) {
        return board.tasks().stream().allMatch(task -> Figures.scale(RunScores.headline(task)) == 100) ? 100 : 1;
    }

    private static double high(Estimated suite) {
        return suite instanceof Estimate estimate
                ? estimate.interval().map(Interval::high).orElse(estimate.value())
                : 0;
    }

    /** Returns the interval of a score. */
    public static String interval(Estimate estimate, double scale) {
        return estimate.interval()
                .map(it -> Figures.number(Math.max(it.low(), scale == 100 ? 0 : it.low()), scale) + " – "
                        + Figures.number(scale == 100 ? Math.min(1, it.high()) : it.high(), scale))
                .orElse("unknown (one sample)");
    }

    private static String bar(Estimate estimate, double top) {
        var low = estimate.interval().map(Interval::low).orElse(estimate.value());
        var high = estimate.interval().map(Interval::high).orElse(estimate.value());
        return IntervalBar.draw(low, estimate.value(), high, 0, top, BAR);
    }

    /** Returns how many responses held no answer. */
    public static long noAnswers(Row row) {
        return figures(row).mapToLong(figure -> figure.counts().noAnswer()).sum();
    }

    /** Returns how many samples got no response. */
    public static long failures(Row row) {
        return figures(row).mapToLong(figure -> figure.counts().failed()).sum();
    }

    private static Stream<Figure> figures(Row row) {
        return IntStream.range(0, row.scores().headlines().size()).mapToObj(row.scores()::figure);
    }

    /** Returns what a reader of the board must know, in sentences. */
    public static List<String> notes(Board board) {
        var notes = new ArrayList<String>();
        notes.add(
                "A rank is a range: all ranges hold together with probability 0.95; equal ranges are ties at this n.");
        if (board.tasks().size() > 1) {
            notes.add("Score: plain mean of "
                    + board.tasks().stream()
                            .map(task -> task.name() + " "
                                    + RunScores.headline(task).key().metric())
                            .limit(6)
                            .collect(Collectors.joining(", "))
                    + (board.tasks().size() > 6 ? ", …" : "") + ".");
        }
        board.tasks().stream()
                .map(task -> task.noAnswer())
                .distinct()
                .forEach(policy -> notes.add("A response without an answer counts as "
                        + (policy == NoAnswerPolicy.WRONG ? "wrong" : "unscored")
                        + "; a failed call is never counted."));
        if (!board.mixed().isEmpty()) {
            notes.add("The models differ in " + String.join(", ", board.mixed()) + ", which can change numbers.");
        }
        board.withheld()
                .forEach(run ->
                        notes.add("Withheld: " + run.manifest().identity().name() + ", because "
                                + (run.results().publishable()
                                        ? "a task has no number"
                                        : "another model answered a part of it: its numbers mix two")
                                + " (run " + run.manifest().id() + ")."));
        board.rows()
                .forEach(row -> row.scores()
                        .results()
                        .flags()
                        .forEach(flag ->
                                notes.add(row.scores().manifest().identity().name() + ": " + Figures.flag(flag))));
        return notes;
    }
}
