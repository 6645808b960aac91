package org.banzuke.cli.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.banzuke.board.Comparison;
import org.banzuke.board.PairedTask;
import org.banzuke.stats.PairedDifference;

/** A comparison as JSON; the shape is in docs/formats/cli-json.md. Pure. */
public final class ComparisonTree {
    private ComparisonTree() {}

    /**
     * Returns the tree of a comparison.
     *
     * @param margin smallest difference that matters, as a share
     */
    public static Map<String, Object> of(Comparison comparison, double margin) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("first", comparison.first().manifest().id().toString());
        tree.put("second", comparison.second().manifest().id().toString());
        comparison.suite().ifPresent(suite -> {
            var it = new LinkedHashMap<String, Object>();
            it.put("difference", suite.difference());
            it.put("standard_error", suite.standardError());
            it.put("interval", List.of(suite.interval().low(), suite.interval().high()));
            it.put("p", suite.p());
            it.put("detectable", suite.detectable());
            it.put("n", suite.n());
            it.put("verdict", word(suite.verdict(margin)));
            tree.put("suite", it);
        });
        tree.put("tasks", tasks(comparison, margin));
        tree.put("missing", comparison.missing());
        tree.put("differences", comparison.differences());
        return tree;
    }

    private static List<Map<String, Object>> tasks(Comparison comparison, double margin) {
        var adjusted = comparison.adjusted().iterator();
        return comparison.tasks().stream()
                .map(task -> task(task, adjusted.next(), margin))
                .toList();
    }

    private static Map<String, Object> task(PairedTask task, OptionalDouble adjusted, double margin) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("task", task.task());
        tree.put("metric", task.metric().key().toString());
        tree.put("only_first", task.onlyFirst());
        tree.put("only_second", task.onlySecond());
        tree.put("prompts_differ", task.promptsDiffer());
        task.difference().ifPresent(d -> {
            tree.put("difference", d.difference());
            tree.put("standard_error", d.standardError());
            tree.put("interval", List.of(d.interval().low(), d.interval().high()));
            tree.put("p", d.p());
            adjusted.ifPresent(p -> tree.put("p_benjamini_hochberg", p));
            tree.put("test", d.test());
            tree.put("n", d.n());
            tree.put("clusters", d.clusters());
            tree.put("unpaired_error", d.unpairedError());
            tree.put("detectable", d.detectable());
            tree.put("verdict", word(task.verdict(margin).orElseThrow()));
        });
        return tree;
    }

    private static String word(PairedDifference.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
