package org.banzuke.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;

/**
 * How much a task would ask.
 *
 * @param task which task
 * @param requests requests of the first step of each sample
 * @param characters characters of all prompts and continuations
 * @param answerTokens most tokens that all generated answers may have
 */
record PlanSize(TaskDescription task, long requests, long characters, long answerTokens) {
    static PlanSize of(Task task) {
        var requests = new long[1];
        var characters = new long[1];
        var answers = new long[1];
        try (var samples = task.samples()) {
            samples.forEach(sample -> task.next(sample, List.of()).ifPresent(step -> {
                requests[0] += step.requests().size();
                step.requests().forEach(request -> {
                    characters[0] += length(request);
                    answers[0] += answerTokens(request);
                });
            }));
        }
        return new PlanSize(task.description(), requests[0], characters[0], answers[0]);
    }

    private static long answerTokens(Request request) {
        return switch (request) {
            case Request.Generate it -> it.sampling().maxTokens();
            case Request.Loglikelihood _ -> 1;
            case Request.RollingLoglikelihood _, Request.Embed _ -> 0;
        };
    }

    private static long length(Request request) {
        return switch (request) {
            case Request.Generate it -> length(it.prompt());
            case Request.Loglikelihood it ->
                length(it.context()) + it.continuation().length();
            case Request.RollingLoglikelihood it -> it.text().length();
            case Request.Embed it -> it.text().length();
        };
    }

    private static long length(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text it -> it.text().length();
            case Prompt.Chat it ->
                it.messages().stream()
                        .mapToLong(turn -> turn.content().length())
                        .sum();
        };
    }

    Map<String, Object> tree(long tokens) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("task", task.name());
        tree.put("shots", task.shots());
        tree.put("samples", task.samples());
        tree.put("requests", requests);
        tree.put("tokens_guessed", tokens);
        tree.put("answer_tokens_at_most", answerTokens);
        return tree;
    }
}
