package org.banzuke.cli.view;

import java.util.Locale;
import java.util.stream.Collectors;
import org.banzuke.api.Answer;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.Score;
import org.banzuke.io.SafeText;
import org.banzuke.runlog.read.SampleRecord;

/** One sample of a run as text; what a model wrote is inert. Pure. */
public final class SampleView {
    private final Styles styles;

    /** Draws with these styles. */
    public SampleView(Styles styles) {
        this.styles = styles;
    }

    /** Returns prompt, responses, answers, target and scores. */
    public String text(SampleRecord sample) {
        var out = new StringBuilder("\n" + styles.bold(sample.sample().toString()) + "\n");
        sample.asked().stream().findFirst().ifPresent(asked -> part(out, "prompt", prompt(asked.request())));
        for (var asked : sample.asked()) {
            part(out, label(asked.request()), response(asked.response()));
        }
        sample.outcome()
                .answers()
                .forEach((filter, answer) -> part(
                        out,
                        "answer (" + filter + ")",
                        switch (answer) {
                            case Answer.Extracted it -> it.text();
                            case Answer.NoAnswer it -> "no answer: " + it.text();
                        }));
        part(out, "target", sample.target());
        sample.outcome().failure().ifPresent(failed -> part(out, "failed", failed.kind() + ": " + failed.message()));
        sample.outcome().scores().forEach((key, score) -> part(out, key.toString(), score(score)));
        return out.toString();
    }

    private void part(StringBuilder out, String label, String text) {
        out.append("  ").append(styles.dim(label)).append("  ");
        var safe = SafeText.terminal(text);
        out.append(safe.contains("\n") ? "\n" + safe.indent(4) : safe + "\n");
    }

    /** Returns what a request shows the model, as one text. */
    public static String prompt(Request request) {
        return switch (request) {
            case Request.Generate it -> prompt(it.prompt());
            case Request.Loglikelihood it -> prompt(it.context());
            case Request.RollingLoglikelihood it -> it.text();
            case Request.Embed it -> it.text();
        };
    }

    private static String prompt(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text it -> it.text();
            case Prompt.Chat it ->
                it.messages().stream()
                        .map(turn -> turn.role() + ": " + turn.content())
                        .collect(Collectors.joining("\n"));
        };
    }

    private static String label(Request request) {
        return request instanceof Request.Loglikelihood it
                ? "ln p(" + SafeText.line(it.continuation(), 40) + ")"
                : "response";
    }

    /** Returns a response in words. */
    public static String response(Response response) {
        return switch (response) {
            case Response.Generated it ->
                it.text()
                        + switch (it.finish()) {
                            case STOP -> "";
                            case LENGTH -> " [cut at the limit]";
                            case FILTERED -> " [stopped by a filter or refused]";
                        };
            case Response.Likelihood it ->
                String.format(Locale.ROOT, "%.4f%s", it.logLikelihood(), it.greedy() ? " greedy" : "");
            case Response.RollingLikelihood it -> String.format(Locale.ROOT, "%.4f", it.logLikelihood());
            case Response.Embedded it -> it.vector().size() + " numbers";
            case Response.Failed it -> "failed, " + it.kind() + ": " + it.message();
        };
    }

    /** Returns what a sample contributes to a number, in words. */
    public static String score(Score score) {
        return switch (score) {
            case Score.Value it -> String.valueOf(it.value());
            case Score.Parts it -> it.parts().toString();
            case Score.Texts it -> it.prediction();
            case Score.Unscored it -> "unscored: " + it.reason();
        };
    }
}
