package org.banzuke.tasks.fresh.item;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Answer;
import org.banzuke.api.Answered;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Outcome;
import org.banzuke.api.Response;
import org.banzuke.api.Sample;
import org.banzuke.api.Score;

/** Scores the answers to one item as right (1) or wrong (0). */
record Scoring(Definition task) {
    Outcome of(Sample sample, List<Answered> answers) {
        var failure = answers.stream()
                .map(Answered::response)
                .filter(Response.Failed.class::isInstance)
                .map(Response.Failed.class::cast)
                .findFirst();
        if (failure.isPresent()) {
            var score = new Score.Unscored(failure.get().message());
            return new Outcome(sample.id(), failure, Map.of(), Map.of(key(), score));
        }
        return switch (task.form()) {
            case CHOICE -> choice(sample, answers);
            case LAST_WORD -> lastWord(sample, likelihood(answers.getFirst()).greedy());
            case OPEN -> open(sample, text(answers.getFirst()));
        };
    }

    /** The likeliest option, the first of equals. */
    private Outcome choice(Sample sample, List<Answered> answers) {
        var best = 0;
        for (var i = 1; i < answers.size(); i++) {
            if (likelihood(answers.get(i)).logLikelihood()
                    > likelihood(answers.get(best)).logLikelihood()) {
                best = i;
            }
        }
        var chosen = new Answer.Extracted(Fields.options(sample).get(best));
        return outcome(sample, chosen, best == Fields.gold(sample));
    }

    private Outcome lastWord(Sample sample, boolean greedy) {
        Answer answer = greedy ? new Answer.Extracted(sample.target()) : new Answer.Extracted("(another word)");
        return outcome(sample, answer, greedy);
    }

    private Outcome open(Sample sample, String text) {
        return task.extraction()
                .from(text)
                .map(found -> outcome(sample, new Answer.Extracted(found), found.equals(sample.target())))
                .orElseGet(() -> outcome(sample, new Answer.NoAnswer("[invalid]"), false));
    }

    private Outcome outcome(Sample sample, Answer answer, boolean right) {
        var filter = task.form().filter();
        return new Outcome(
                sample.id(), Optional.empty(), Map.of(filter, answer), Map.of(key(), new Score.Value(right ? 1 : 0)));
    }

    private MetricKey key() {
        return new MetricKey(task.form().metric(), task.form().filter());
    }

    private static Response.Likelihood likelihood(Answered answered) {
        if (answered.response() instanceof Response.Likelihood likelihood) {
            return likelihood;
        }
        throw mismatch(answered);
    }

    private static String text(Answered answered) {
        if (answered.response() instanceof Response.Generated generated) {
            return generated.text();
        }
        throw mismatch(answered);
    }

    private static EvalException mismatch(Answered answered) {
        var kind = answered.response().getClass().getSimpleName();
        return new EvalException(
                EvalErrorCode.MODEL_FAILED,
                "Request " + answered.request().id() + " got a response of another kind (" + kind
                        + "). Maybe the model's adapter is at fault.");
    }
}
