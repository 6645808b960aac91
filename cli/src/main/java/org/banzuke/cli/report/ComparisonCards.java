package org.banzuke.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banzuke.board.Comparison;
import org.banzuke.board.PairedTask;
import org.banzuke.board.RunScores;
import org.banzuke.board.SuiteDifference;
import org.banzuke.cli.view.ComparisonView;
import org.banzuke.cli.view.Figures;
import org.banzuke.cli.view.Styles;
import org.banzuke.stats.Interval;
import org.banzuke.stats.PairedDifference;

/** Pairs of runs: the sentence, the difference on each task, and how many samples flipped. Pure. */
final class ComparisonCards {
    private static final ComparisonView WORDS = new ComparisonView(new Styles(false));

    private ComparisonCards() {}

    /**
     * Returns a card a pair.
     *
     * @param runs the page's runs; cards name runs by their place in it
     */
    static List<Map<String, Object>> of(List<Comparison> pairs, List<RunScores> runs) {
        return pairs.stream().map(pair -> card(pair, runs)).toList();
    }

    private static Map<String, Object> card(Comparison pair, List<RunScores> runs) {
        var scale = ComparisonView.scale(pair.tasks());
        var card = new LinkedHashMap<String, Object>();
        card.put("first", place(pair.first(), runs));
        card.put("second", place(pair.second(), runs));
        card.put("sentence", WORDS.line(pair));
        card.put("points", scale == 100);
        card.put("warnings", ComparisonView.warnings(pair));
        var rows = new ArrayList<Map<String, Object>>();
        pair.suite().ifPresent(suite -> rows.add(suite(suite, scale)));
        pair.tasks().forEach(task -> rows.add(task(task, Flips.of(pair, task))));
        card.put("rows", rows);
        return card;
    }

    @SuppressWarnings("ReferenceEquality")
    private static int place(RunScores run, List<RunScores> runs) {
        for (var i = 0; i < runs.size(); i++) {
            if (runs.get(i) == run) { // the same run may be compared with itself
                return i;
            }
        }
        throw new IllegalArgumentException(
                "the page has no run " + run.manifest().id());
    }

    private static Map<String, Object> suite(SuiteDifference suite, double scale) {
        var row = row("All tasks", "mean of the tasks", suite.difference(), suite.interval(), suite.p(), scale);
        row.put("whole", true);
        row.put("n", Figures.count(suite.n()));
        verdict(row, suite.verdict(0), suite.detectable(), scale);
        return row;
    }

    private static Map<String, Object> task(PairedTask task, Flips flips) {
        var scale = Figures.scale(task.metric());
        var name = task.metric().key().metric();
        if (task.difference().isEmpty()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("task", task.task());
            row.put("metric", name);
            row.put("undefined", "fewer than two samples in common");
            return row;
        }
        var d = task.difference().get();
        var row = row(task.task(), name, d.difference(), d.interval(), d.p(), scale);
        row.put("n", ComparisonView.items(d));
        row.put("test", d.test());
        verdict(row, task.verdict(0).orElseThrow(), d.detectable(), scale);
        row.put("flips", flips.tree());
        return row;
    }

    private static Map<String, Object> row(
            String task, String metric, double difference, Interval interval, double p, double scale) {
        var row = new LinkedHashMap<String, Object>();
        row.put("task", task);
        row.put("metric", metric);
        row.put("points", scale == 100);
        row.put("difference", Figures.signed(difference, scale));
        row.put("interval", ComparisonView.range(interval, scale));
        PlotSpan.of(interval.low(), difference, interval.high(), scale).ifPresent(span -> row.put("span", span));
        row.put("p", Figures.p(p));
        return row;
    }

    private static void verdict(
            Map<String, Object> row, PairedDifference.Verdict verdict, double detectable, double scale) {
        row.put("verdict", verdict.name().toLowerCase(Locale.ROOT));
        row.put("detectable", Figures.number(detectable, scale));
    }
}
