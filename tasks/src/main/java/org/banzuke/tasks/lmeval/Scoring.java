package org.banzuke.tasks.lmeval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.Answer;
import org.banzuke.api.Answered;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Outcome;
import org.banzuke.api.Response;
import org.banzuke.api.Sample;
import org.banzuke.api.Score;
import org.banzuke.tasks.config.TaskConfig;
import org.banzuke.tasks.filter.Filters;
import org.banzuke.tasks.filter.Pipeline;
import org.banzuke.tasks.metric.TaskMetric;
import org.banzuke.tasks.prompt.TaskPrompts;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** From a sample's responses to its outcome: filters, then metrics. Immutable and thread-safe. */
final class Scoring {
    private final TaskConfig config;
    private final List<Pipeline> pipelines;
    private final List<TaskMetric> metrics;
    private final ChoiceScoring choices;
    private final TextScoring texts;
    private final LikelihoodScoring likelihoods;

    Scoring(TaskConfig config, TaskPrompts prompts, List<TaskMetric> metrics) {
        this.config = config;
        this.metrics = metrics;
        pipelines = Filters.of(config.place(), config.filters());
        choices = new ChoiceScoring(prompts, metrics);
        texts = new TextScoring(prompts, metrics);
        likelihoods = new LikelihoodScoring(prompts, metrics);
    }

    List<Pipeline> pipelines() {
        return pipelines;
    }

    Outcome failed(Sample sample, Response.Failed failure) {
        var scores = new LinkedHashMap<MetricKey, Score>();
        for (var pipeline : pipelines) {
            metrics.forEach(metric -> scores.put(metric.key(pipeline.name()), new Score.Unscored("the call failed")));
        }
        return new Outcome(sample.id(), Optional.of(failure), Map.of(), scores);
    }

    Outcome outcome(Sample sample, List<Answered> answers) {
        var responses = byRequest(answers);
        var found = new LinkedHashMap<String, Answer>();
        var scores = new LinkedHashMap<MetricKey, Score>();
        for (var pipeline : pipelines) {
            var judged = judge(pipeline, sample.fields(), filtered(pipeline, sample, responses));
            found.put(pipeline.name(), judged.answer());
            scores.putAll(judged.scores());
        }
        return new Outcome(sample.id(), Optional.empty(), found, scores);
    }

    /** Returns what a pipeline makes of the responses to each request. */
    static List<@Nullable Object> filtered(Pipeline pipeline, Sample sample, List<List<Object>> responses) {
        var filtered = new ArrayList<@Nullable Object>();
        responses.forEach(repeats -> filtered.add(pipeline.apply(repeats, sample.fields())));
        return filtered;
    }

    /** Returns the repeats of each request; texts as texts, log-likelihoods as they are. */
    static List<List<Object>> byRequest(List<Answered> answers) {
        var grouped = new TreeMap<Integer, List<Object>>();
        for (var answered : answers) {
            Object value = answered.response() instanceof Response.Generated text ? text.text() : answered.response();
            grouped.computeIfAbsent(answered.request().id().index(), _ -> new ArrayList<>())
                    .add(value);
        }
        return List.copyOf(grouped.values());
    }

    private Judgement judge(Pipeline pipeline, Map<String, @Nullable Object> row, List<@Nullable Object> results) {
        return switch (config.outputType()) {
            case MULTIPLE_CHOICE ->
                choices.judge(
                        pipeline.name(),
                        row,
                        results.stream().map(Scoring::likelihood).toList());
            case LOGLIKELIHOOD -> likelihoods.judge(pipeline.name(), likelihood(results.getFirst()));
            case LOGLIKELIHOOD_ROLLING ->
                likelihoods.judge(
                        pipeline.name(), row, (Response.RollingLikelihood) Objects.requireNonNull(results.getFirst()));
            case GENERATE_UNTIL -> texts.judge(pipeline.name(), row, results.getFirst());
        };
    }

    private static Response.Likelihood likelihood(@Nullable Object result) {
        if (result instanceof Response.Likelihood likelihood) {
            return likelihood;
        }
        throw PythonException.type("a filter made something else of a log-likelihood; take_first keeps it");
    }
}
