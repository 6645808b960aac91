package org.banzuke.cli.view;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Price;
import org.banzuke.board.StudyPlan;
import org.banzuke.io.wire.Tree;

/**
 * A planned comparison of two models, for readers and as JSON.
 *
 * @param effectPoints the difference to be seen
 * @param tasks number of tasks
 * @param samplesNow samples of the smallest task as it is
 * @param seenNow what is seen with as many samples in each task, as a share
 * @param rows a row for each number of repeats
 * @param basis what the plan rests on, in a sentence
 */
public record StudyView(
        double effectPoints,
        double power,
        double alpha,
        int tasks,
        int samplesNow,
        Optional<Double> seenNow,
        List<Row> rows,
        String basis) {
    /**
     * What one sample asks.
     *
     * @param requests requests
     * @param promptTokens tokens of prompts
     * @param answerTokens tokens of answers
     */
    public record Asks(double requests, double promptTokens, double answerTokens) {}

    /**
     * What it takes with K answers to each sample, for one model.
     *
     * @param seconds at the rate of the model's last run, where there was one
     * @param nanoDollars at the model's price, where it is known
     */
    public record Row(
            int repeats,
            int perTask,
            long samples,
            long requests,
            long tokens,
            Optional<Double> seconds,
            Optional<Long> nanoDollars) {
        /** Returns the row of a plan. */
        public static Row of(
                StudyPlan plan,
                double effect,
                int repeats,
                Asks asks,
                Optional<Double> requestsPerSecond,
                Price price) {
            var perTask = plan.samplesPerTask(effect, repeats);
            var samples = (long) perTask * plan.deviations().size();
            var answers = samples * repeats;
            var requests = Math.round(answers * asks.requests());
            var prompts = Math.round(answers * asks.promptTokens());
            var written = Math.round(answers * asks.answerTokens());
            return new Row(
                    repeats,
                    perTask,
                    samples,
                    requests,
                    prompts + written,
                    requestsPerSecond.map(rate -> requests / rate),
                    price.of(prompts, written).map(BigInteger::longValueExact));
        }
    }

    public StudyView {
        rows = List.copyOf(rows);
    }

    /** Returns the plan as a table with a sentence before and behind it. */
    public String text(Styles styles) {
        var table = new Table(
                Column.right("repeats"),
                Column.right("samples a task"),
                Column.right("samples"),
                Column.right("requests"),
                Column.right("≈ tokens"),
                Column.right("≈ time"),
                Column.right("≈ cost"));
        rows.forEach(row -> table.row(
                String.valueOf(row.repeats()),
                Figures.count(row.perTask()),
                Figures.count(row.samples()),
                Figures.count(row.requests()),
                Figures.count(row.tokens()),
                row.seconds().map(StudyView::time).orElse("unknown"),
                row.nanoDollars().map(Figures::dollars).orElse("unknown")));
        return "\n  To see a difference of " + number(effectPoints) + " points with probability " + power
                + " (two-sided, "
                + number(100 * alpha) + " %) over " + tasks + (tasks == 1 ? " task" : " tasks")
                + ", each model answers:\n\n"
                + table.text(styles) + "\n  "
                + seenNow.map(seen -> "With the " + Figures.count(samplesNow) + " samples there are now in the smallest"
                                + " task, a difference of " + Figures.number(seen, 100) + " points is seen.\n  ")
                        .orElse("")
                + basis + "\n";
    }

    /** Returns the plan as JSON; the shape is in docs/formats/cli-json.md. */
    public Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("effect_points", effectPoints);
        tree.put("power", power);
        tree.put("alpha", alpha);
        tree.put("tasks", tasks);
        tree.put("samples_now", samplesNow);
        seenNow.ifPresent(seen -> tree.put("detectable_now", seen));
        tree.put("rows", rows.stream().map(StudyView::tree).toList());
        tree.put("basis", basis);
        return tree;
    }

    private static Map<String, Object> tree(Row row) {
        var tree = new LinkedHashMap<>(
                Tree.ordered("repeats", row.repeats(), "samples_per_task", row.perTask(), "samples", row.samples()));
        tree.put("requests", row.requests());
        tree.put("tokens_guessed", row.tokens());
        row.seconds().ifPresent(seconds -> tree.put("seconds", seconds));
        row.nanoDollars().ifPresent(cost -> tree.put("cost_nano_dollars", cost));
        return tree;
    }

    private static String number(double points) {
        return points == Math.rint(points) ? String.valueOf(Math.round(points)) : String.valueOf(points);
    }

    private static String time(double seconds) {
        if (seconds < 90) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < 5_400 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3_600) + " h";
    }
}
