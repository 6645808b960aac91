package org.banzuke.cli.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banzuke.api.RunFlag;
import org.banzuke.api.RunManifest;
import org.banzuke.io.wire.Numbers;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.result.Figure;
import org.banzuke.runlog.result.Measurement;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.Totals;

/** Results as JSON; the shape is in docs/formats/cli-json.md. Pure. */
public final class ResultsTree {
    private ResultsTree() {}

    /** Returns the tree of a run's results. */
    public static Map<String, Object> of(RunManifest manifest, RunResults results) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("run", manifest.id().toString());
        tree.put("model", manifest.model());
        tree.put(
                "identity",
                Tree.ordered(
                        "name",
                        manifest.identity().name(),
                        "facts",
                        manifest.identity().facts()));
        tree.put("state", results.state().name().toLowerCase(Locale.ROOT));
        tree.put(
                "figures",
                results.tasks().stream()
                        .flatMap(task -> task.figures().stream().map(figure -> figure(task.task(), figure)))
                        .toList());
        tree.put("usage", usage(results.totals()));
        tree.put("publishable", results.publishable());
        tree.put("flags", results.flags().stream().map(RunFlag::facts).toList());
        return tree;
    }

    private static Map<String, Object> usage(Totals totals) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("requests", totals.requests());
        tree.put("from_ledger", totals.fromLedger());
        tree.put("prompt_tokens", totals.promptTokens());
        tree.put("completion_tokens", totals.completionTokens());
        tree.put("cost_nano_dollars", totals.nanoDollars());
        tree.put("unpriced_answers", totals.unpriced());
        tree.put("possibly_paid_twice", totals.possiblyTwice());
        tree.put("canaries", totals.canaries());
        tree.put("cut_prompts", totals.cutPrompts());
        return tree;
    }

    static Map<String, Object> figure(String task, Figure figure) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("task", task);
        tree.put("metric", figure.metric().key().toString());
        switch (figure.measurement()) {
            case Measurement.Measured it -> {
                tree.put("value", Numbers.write(it.value()));
                it.standardError().ifPresent(error -> tree.put("standard_error", Numbers.write(error)));
                it.interval().ifPresent(interval -> tree.put("interval", List.of(interval.low(), interval.high())));
                tree.put("n", it.n());
                tree.put("method", it.method());
            }
            case Measurement.Undefined it -> tree.put("undefined", it.reason());
        }
        figure.compat().ifPresent(compat -> {
            var lmEval = new LinkedHashMap<String, Object>();
            lmEval.put("value", Numbers.write(compat.value()));
            compat.standardError().ifPresent(error -> lmEval.put("standard_error", Numbers.write(error)));
            tree.put("lm_eval", lmEval);
        });
        var counts = figure.counts();
        tree.put("planned", counts.planned());
        tree.put("scored", counts.scored());
        tree.put("no_answer", counts.noAnswer());
        tree.put("failed", counts.failed());
        tree.put("no_answer_policy", figure.noAnswer().name().toLowerCase(Locale.ROOT));
        return tree;
    }
}
