package org.banzuke.cli.command;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            var rows = new ArrayList<Map<String, Object>>();
            var requests = 0L;
            var promptTokens = 0L;
            var answerTokens = 0L;
            var table = new Table(
                    Column.left("task"),
                    Column.right("shots"),
                    Column.right("samples"),
                    Column.right("requests"),
                    Column.right("≈ tokens"));
            for (var name : names) {
                var plan = PlanSize.of(catalog.open(name, settings, opened.chatTemplate()));
                var tokens = Math.round(plan.characters() / CHARACTERS_A_TOKEN);
                rows.add(plan.tree(tokens));
                requests += plan.requests();
                promptTokens += tokens;
                answerTokens += plan.answerTokens();
                table.row(
                        plan.task().name(),
                        String.valueOf(plan.task().shots()),
                        Figures.count(plan.task().samples()),
                        Figures.count(plan.requests()),
                        Figures.count(tokens));
            }
            if (json) {
                root.json(tree(model, rows, opened.price(), opened.price().of(promptTokens, answerTokens)));
            } else {
                root.data(
                        table.text(root.styles()) + "\n  Tokens are guessed from characters (4 a token), before shared"
                                + " prefixes are saved. " + time(opened.identity(), requests)
                                + Costs.text(opened.price(), promptTokens, answerTokens));
            }
            return ExitCode.DONE;
        }
    }

    private static Map<String, Object> tree(
            String model, List<Map<String, Object>> rows, Price price, Optional<BigInteger> most) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("model", model);
        tree.put("tasks", rows);
        tree.put("price", price.text());
        most.ifPresent(cost -> tree.put("cost_nano_dollars_at_most", cost));
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
