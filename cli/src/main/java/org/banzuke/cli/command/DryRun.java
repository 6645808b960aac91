package org.banzuke.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Price;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.Column;
import org.banzuke.cli.view.Figures;
import org.banzuke.cli.view.Table;

/** Says what a run would ask: samples, requests, tokens (guessed from characters) and time (from earlier runs). */
final class DryRun {
    /** English text in common vocabularies; a guess, said to be one. */
    static final double CHARACTERS_A_TOKEN = 4;

    private final RootCommand root;

    DryRun(RootCommand root) {
        this.root = root;
    }

    int run(String model, List<String> names, RunSettings settings, RunManifest.Sources sources, boolean json) {
        try (var opened = ModelOpening.open(model, root)) {
            var catalog = Catalog.of(sources, root);
            var plans = names.stream()
                    .map(name -> PlanSize.of(catalog.open(name, settings, opened.chatTemplate())))
                    .toList();
            var canaries = CanarySize.of(plans, opened.watched());
            if (json) {
                root.json(tree(model, plans, canaries, opened.price()));
            } else {
                var requests = plans.stream().mapToLong(PlanSize::requests).sum();
                root.data(table(plans) + "\n  Tokens are guessed from characters (4 a token), before shared"
                        + " prefixes are saved. " + time(opened.identity(), requests) + canaries.text()
                        + Costs.text(opened.price(), plans, opened.watched()));
            }
            return ExitCode.DONE;
        }
    }

    private String table(List<PlanSize> plans) {
        var table = new Table(
                Column.left("task"),
                Column.right("shots"),
                Column.right("samples"),
                Column.right("requests"),
                Column.right("≈ tokens"));
        for (var plan : plans) {
            table.row(
                    plan.task().name(),
                    String.valueOf(plan.task().shots()),
                    Figures.count(plan.task().samples()),
                    Figures.count(plan.requests()),
                    Figures.count(tokens(plan.characters())));
        }
        return table.text(root.styles());
    }

    private static long tokens(long characters) {
        return Math.round(characters / CHARACTERS_A_TOKEN);
    }

    private static Map<String, Object> tree(String model, List<PlanSize> plans, CanarySize canaries, Price price) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("model", model);
        tree.put(
                "tasks",
                plans.stream().map(plan -> plan.tree(tokens(plan.characters()))).toList());
        tree.put("canaries", canaries.requests());
        tree.put("price", price.text());
        var characters = plans.stream().mapToLong(PlanSize::characters).sum() + canaries.characters();
        var answers = plans.stream().mapToLong(PlanSize::answerTokens).sum() + canaries.answerTokens();
        price.of(tokens(characters), answers).ifPresent(cost -> tree.put("cost_nano_dollars_at_most", cost));
        return tree;
    }

    private String time(ModelIdentity identity, long requests) {
        return new PastRates(root)
                .requestsPerSecond(identity)
                .map(rate -> "At the rate of this model's last run (" + Math.round(rate) + " requests/s) about "
                        + Math.max(1, Math.round(requests / rate)) + " s.")
                .orElse("No finished run of this model here yet, so the time is unknown.");
    }
}
