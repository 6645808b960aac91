package org.banzuke.cli.view;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.banzuke.board.Comparison;
import org.banzuke.board.PairedTask;
import org.banzuke.board.RunScores;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;
import org.banzuke.stats.PairedDifference;

/** Paired comparisons as sentences. Pure. */
public final class ComparisonView {

    private final Styles styles;
    private final double margin;

    /** Draws with these styles; any difference matters. */
    public ComparisonView(Styles styles) {
        this(styles, 0);
    }

    /**
     * Draws with these styles.
     *
     * @param margin smallest difference that matters, as a share
     */
    public ComparisonView(Styles styles, double margin) {
        this.styles = styles;
        this.margin = margin;
    }

    /** Returns one line: the difference over the suite, or over the only task. */
    public String line(Comparison comparison) {
        var names = name(comparison.first()) + " − " + name(comparison.second());
        if (comparison.suite().isPresent()) {
            var suite = comparison.suite().get();
            var scale = scale(comparison.tasks());
            return names + " = "
                    + sentence(suite.difference(), suite.interval(), suite.p(), scale)
                    + ": " + verdict(suite.verdict(margin), suite.detectable(), scale);
        }
        return comparison.tasks().isEmpty()
                ? names + ": no task in common"
                : names + " = " + sentence(comparison.tasks().getFirst());
    }

    /** Returns the whole comparison: the line, then a table of tasks, then what to be careful about. */
    public String text(Comparison comparison) {
        var out = new StringBuilder("\n  " + line(comparison) + "\n\n");
        if (!comparison.tasks().isEmpty()) {
            out.append(table(comparison));
        }
        warnings(comparison).forEach(note -> out.append("\n  ").append(styles.dim(note)));
        return out.append('\n').toString();
    }

    private String table(Comparison comparison) {
        var table = new Table(
                Column.left("task"),
                Column.left("metric"),
                Column.right("difference"),
                Column.left("95 % interval"),
                Column.left("p"),
                Column.left("p (BH)"),
                Column.right("n"),
                Column.left("test"),
                Column.left("verdict"));
        var adjusted = comparison.adjusted();
        for (var i = 0; i < comparison.tasks().size(); i++) {
            table.row(cells(comparison.tasks().get(i), adjusted.get(i)));
        }
        return table.text(styles);
    }

    private String[] cells(PairedTask task, OptionalDouble adjusted) {
        var scale = Figures.scale(task.metric());
        var name = task.metric().key().metric();
        if (task.difference().isEmpty()) {
            return new String[] {task.task(), name, "–", "", "", "", "0", "", "fewer than two in common"};
        }
        var d = task.difference().get();
        return new String[] {
            task.task(),
            name,
            Figures.signed(d.difference(), scale),
            range(d.interval(), scale),
            Figures.p(d.p()),
            adjusted.isPresent() ? Figures.p(adjusted.getAsDouble()) : "",
            items(d),
            d.test(),
            d.flags().contains(Flag.IDENTICAL)
                    ? "the same score on every sample"
                    : verdict(task.verdict(margin).orElseThrow(), d.detectable(), scale)
        };
    }

    /** Returns how many samples were compared, and in how many clusters if they have some. */
    public static String items(PairedDifference d) {
        return d.clusters() == d.n() ? String.valueOf(d.n()) : d.n() + " in " + d.clusters();
    }

    private String sentence(PairedTask task) {
        var scale = Figures.scale(task.metric());
        return task.difference()
                .map(d -> sentence(d.difference(), d.interval(), d.p(), scale) + ": "
                        + verdict(task.verdict(margin).orElseThrow(), d.detectable(), scale))
                .orElse("unknown: fewer than two samples in common");
    }

    private static String sentence(double difference, Interval interval, double p, double scale) {
        return Figures.signed(difference, scale) + (scale == 100 ? " points" : "") + " (95 % " + range(interval, scale)
                + ", " + Figures.p(p) + ")";
    }

    /** Returns the interval of a difference. */
    public static String range(Interval interval, double scale) {
        return Figures.signed(interval.low(), scale) + " … " + Figures.signed(interval.high(), scale);
    }

    private String verdict(PairedDifference.Verdict verdict, double detectable, double scale) {
        return switch (verdict) {
            case BETTER -> styles.good("better");
            case WORSE -> styles.bad("worse");
            case EQUIVALENT -> "equivalent (within ±" + Figures.number(margin, 100) + " points)";
            case NOT_SEPARABLE ->
                "not separable at this n (a difference of " + Figures.number(detectable, scale)
                        + " would be seen 4 times in 5)";
        };
    }

    /** Returns what to be careful about, in sentences. */
    public static List<String> warnings(Comparison comparison) {
        var notes = new ArrayList<String>();
        for (var task : comparison.tasks()) {
            if (task.promptsDiffer()) {
                notes.add("Prompts differ on " + task.task() + ": the two were not asked the same questions.");
            }
            if (task.onlyFirst() + task.onlySecond() > 0) {
                notes.add(task.task() + ": " + task.onlyFirst() + " samples only in the first, " + task.onlySecond()
                        + " only in the second run; they are left out.");
            }
        }
        for (var run : List.of(comparison.first(), comparison.second())) {
            run.results().flags().forEach(flag -> notes.add(run.manifest().id() + ": " + Figures.flag(flag)));
        }
        if (!comparison.missing().isEmpty()) {
            notes.add("Only in one of them, left out: " + String.join(", ", comparison.missing()) + ".");
        }
        if (!comparison.differences().isEmpty()) {
            notes.add("They also differ in " + String.join("; ", comparison.differences()) + ".");
        }
        return notes;
    }

    /** Returns the factor from differences to what is shown. */
    public static double scale(List<PairedTask> tasks) {
        return tasks.stream().allMatch(task -> Figures.scale(task.metric()) == 100) ? 100 : 1;
    }

    private String name(RunScores run) {
        return styles.bold(run.manifest().identity().name());
    }
}
