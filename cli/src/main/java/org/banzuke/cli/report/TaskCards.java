package org.banzuke.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.banzuke.api.NoAnswerPolicy;
import org.banzuke.api.TaskDescription;
import org.banzuke.cli.view.Figures;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.result.Counts;
import org.banzuke.runlog.result.Figure;
import org.banzuke.runlog.result.Measurement;

/** Each task with the numbers of all runs that have it. Pure. */
final class TaskCards {
    private static final Pattern LEVEL = Pattern.compile("(.+)-(easy|medium|hard)(?=$|[-@])(.*)");

    private TaskCards() {}

    static List<Map<String, Object>> of(List<Measured> runs) {
        var tasks = new LinkedHashMap<String, TaskDescription>();
        runs.forEach(run -> run.manifest().tasks().forEach(task -> tasks.putIfAbsent(task.name(), task)));
        return tasks.values().stream().map(task -> card(task, runs)).toList();
    }

    private static Map<String, Object> card(TaskDescription task, List<Measured> runs) {
        var card = new LinkedHashMap<String, Object>();
        card.put("name", task.name());
        var level = LEVEL.matcher(task.name());
        if (level.matches()) {
            card.put("family", level.group(1) + level.group(3));
            card.put("level", level.group(2));
        }
        card.put("about", about(task));
        task.chance()
                .ifPresent(chance ->
                        card.put("chance", chance * Figures.scale(task.metrics().getFirst())));
        var figures = new ArrayList<Map<String, Object>>();
        for (var run = 0; run < runs.size(); run++) {
            figures(task, run, runs.get(run), figures);
        }
        card.put("figures", figures);
        return card;
    }

    private static String about(TaskDescription task) {
        var about = new StringBuilder(task.outputType().replace('_', ' '));
        about.append(", ").append(task.shots()).append(task.shots() == 1 ? " example" : " examples");
        if (task.repeats() > 1) {
            about.append(", ").append(task.repeats()).append(" answers a sample");
        }
        return about + "; no answer counts as " + (task.noAnswer() == NoAnswerPolicy.WRONG ? "wrong" : "unscored");
    }

    private static void figures(TaskDescription task, int run, Measured measured, List<Map<String, Object>> out) {
        for (var results : measured.results().tasks()) {
            if (results.task().equals(task.name())) {
                results.figures().forEach(figure -> out.add(figure(run, figure)));
            }
        }
    }

    private static Map<String, Object> figure(int run, Figure figure) {
        var key = figure.metric().key();
        var scale = Figures.scale(figure.metric());
        var card = new LinkedHashMap<String, Object>();
        card.put("run", run);
        card.put("metric", key.filter().equals("none") ? key.metric() : key.toString());
        card.put("points", scale == 100);
        switch (figure.measurement()) {
            case Measurement.Measured it -> {
                card.put("value", Figures.number(it.value(), scale));
                it.interval()
                        .ifPresent(interval -> card.put(
                                "interval",
                                Figures.number(interval.low(), scale) + " – "
                                        + Figures.number(interval.high(), scale)));
                PlotSpan.of(it, scale).ifPresent(span -> card.put("span", span));
                card.put("n", Figures.count(it.n()));
                card.put("method", it.method());
            }
            case Measurement.Undefined it -> card.put("undefined", it.reason());
        }
        card.put("counts", counts(figure.counts()));
        card.put("denominator", Figures.denominator(figure.counts()));
        figure.compat().ifPresent(compat -> card.put("lm_eval", String.format(Locale.ROOT, "%.4f", compat.value())));
        return card;
    }

    private static Map<String, Object> counts(Counts counts) {
        return Tree.ordered(
                "planned", counts.planned(),
                "scored", counts.scored(),
                "no_answer", counts.noAnswer(),
                "failed", counts.failed(),
                "pending", counts.pending());
    }
}
