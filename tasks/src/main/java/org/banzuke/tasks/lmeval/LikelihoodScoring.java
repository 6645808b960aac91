package org.banzuke.tasks.lmeval;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.Answer;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Response;
import org.banzuke.api.Score;
import org.banzuke.tasks.metric.TaskMetric;
import org.banzuke.tasks.prompt.TaskPrompts;
import org.banzuke.text.python.PythonRegex;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.RegexBudget;
import org.jspecify.annotations.Nullable;

/** Scores log-likelihoods of one continuation, and of whole texts. Immutable. */
record LikelihoodScoring(TaskPrompts prompts, List<TaskMetric> metrics) {
    private static final PythonRegex SPACES = PythonRegex.compile("\\s+");
    private static final RegexBudget BUDGET = RegexBudget.reads(1_000_000_000);

    Judgement judge(String filter, Response.Likelihood response) {
        var scores = new LinkedHashMap<MetricKey, Score>();
        for (var metric : metrics) {
            scores.put(
                    metric.key(filter),
                    switch (metric.kind()) {
                        case PERPLEXITY -> new Score.Value(response.logLikelihood());
                        case ACC -> new Score.Value(response.greedy() ? 1 : 0);
                        default -> new Score.Unscored(metric.kind().label() + " is no metric of a log-likelihood");
                    });
        }
        return new Judgement(new Answer.Extracted(response.greedy() ? "greedy" : "not greedy"), scores);
    }

    Judgement judge(String filter, Map<String, @Nullable Object> row, Response.RollingLikelihood response) {
        var text = PythonStr.of(prompts.target(row));
        var scores = new LinkedHashMap<MetricKey, Score>();
        for (var metric : metrics) {
            scores.put(
                    metric.key(filter),
                    switch (metric.kind()) {
                        case WORD_PERPLEXITY -> parts(response, words(text));
                        case BYTE_PERPLEXITY, BITS_PER_BYTE ->
                            parts(response, text.getBytes(StandardCharsets.UTF_8).length);
                        default -> new Score.Unscored(metric.kind().label() + " is no metric of a whole text");
                    });
        }
        return new Judgement(new Answer.Extracted(String.valueOf(response.logLikelihood())), scores);
    }

    private static Score parts(Response.RollingLikelihood response, int weight) {
        return new Score.Parts(List.of(response.logLikelihood(), (double) weight));
    }

    /** White space at an end leaves an empty word there, which counts. */
    private static int words(String text) {
        return SPACES.split(text, 0, BUDGET).size();
    }
}
