package org.banzuke.cli.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banzuke.board.Comparison;
import org.banzuke.board.PairedTask;
import org.banzuke.stats.PairedDifference;

/** A comparison as JSON; the shape is in docs/formats/cli-json.md. Pure. */
public final class ComparisonTree {
    private ComparisonTree() {}

    /** Returns the tree of a comparison. */
    public static Map<String, Object> of(Comparison comparison) {
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
            it.put("verdict", word(suite.verdict()));
            tree.put("suite", it);
        });
        tree.put("tasks", comparison.tasks().stream().map(ComparisonTree::task).toList());
        tree.put("missing", comparison.missing());
        tree.put("differences", comparison.differences());
        return tree;
    }

    private static Map<String, Object> task(PairedTask task) {
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
            tree.put("test", d.test());
            tree.put("n", d.n());
            tree.put("clusters", d.clusters());
            tree.put("unpaired_error", d.unpairedError());
            tree.put("detectable", d.detectable());
            tree.put("verdict", word(d.verdict(0)));
        });
        return tree;
    }

    private static String word(PairedDifference.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
