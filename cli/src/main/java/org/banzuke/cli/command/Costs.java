package org.banzuke.cli.command;

import java.math.BigInteger;
import java.util.List;
import org.banzuke.api.Price;
import org.banzuke.cli.view.Figures;

/** What a plan will cost, in a sentence. Pure. */
final class Costs {
    private Costs() {}

    /** Returns the sentence for tasks of these sizes, with their canaries; nothing for a model that is free. */
    static String text(Price price, List<PlanSize> tasks, boolean watched) {
        var canaries = CanarySize.of(tasks, watched);
        var characters = tasks.stream().mapToLong(PlanSize::characters).sum();
        var answers = tasks.stream().mapToLong(PlanSize::answerTokens).sum();
        return text(
                price,
                Math.round((characters + canaries.characters()) / DryRun.CHARACTERS_A_TOKEN),
                answers + canaries.answerTokens());
    }

    static String text(Price price, long promptTokens, long answerTokens) {
        return switch (price) {
            case Price.Free _ -> "";
            case Price.Unknown _ ->
                "\n  Its price is unknown, so the cost is too. Maybe price=2.5/10 in the model's name, in dollars for a"
                        + " million tokens of prompt and answer, or an entry in prices.json of the workspace.";
            case Price.PerToken _ ->
                "\n  Cost: about "
                        + price.of(promptTokens, 0)
                                .map(BigInteger::longValueExact)
                                .map(Figures::dollars)
                                .orElse("?")
                        + " for prompts, and at most "
                        + price.of(0, answerTokens)
                                .map(BigInteger::longValueExact)
                                .map(Figures::dollars)
                                .orElse("?")
                        + " for answers.";
        };
    }
}
