package org.banzuke.tasks.lmeval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banzuke.api.Answer;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Score;
import org.banzuke.tasks.filter.NoMatch;
import org.banzuke.tasks.metric.MetricKind;
import org.banzuke.tasks.metric.TaskMetric;
import org.banzuke.tasks.prompt.TaskPrompts;
import org.banzuke.tasks.prompt.Values;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonStr;
import org.jspecify.annotations.Nullable;

/** Scores a generated text as lm-eval's {@code process_results} does. Immutable. */
record TextScoring(TaskPrompts prompts, List<TaskMetric> metrics) {
    Judgement judge(String filter, Map<String, @Nullable Object> row, @Nullable Object result) {
        var references = references(row);
        var scores = new LinkedHashMap<MetricKey, Score>();
        for (var metric : metrics) {
            scores.put(metric.key(filter), score(metric, references, result));
        }
        return new Judgement(answer(result), scores);
    }

    private static Answer answer(@Nullable Object result) {
        return switch (result) {
            case NoMatch none -> new Answer.NoAnswer(none.text());
            case String text -> new Answer.Extracted(text);
            case null -> new Answer.NoAnswer("None");
            default -> new Answer.Extracted(PythonRepr.of(shown(result)));
        };
    }

    private static Object shown(Object result) {
        return result instanceof List<?> list
                ? list.stream()
                        .map(item -> item instanceof NoMatch none ? none.text() : item)
                        .toList()
                : result;
    }

    private static Score score(TaskMetric metric, List<String> references, @Nullable Object result) {
        if (metric.kind() != MetricKind.EXACT_MATCH) {
            return new Score.Unscored(metric.kind().label() + " is no metric of generated texts");
        }
        var text = switch (result) {
            case NoMatch none -> none.text();
            case String given -> given;
            case null, default ->
                throw PythonException.type(
                        "exact_match got no text but a list; the pipeline should end with take_first");
        };
        var hit = references.stream().anyMatch(reference -> metric.exactMatch().equal(text, reference));
        return new Score.Value(hit ? 1 : 0);
    }

    private List<String> references(Map<String, @Nullable Object> row) {
        var gold = prompts.target(row);
        if (prompts.hasChoices()) {
            return List.of(PythonStr.of(Values.item(prompts.choices(row), Objects.requireNonNull(gold))));
        }
        if (prompts.multipleTargets()) {
            return gold instanceof List<?> several
                    ? several.stream().map(PythonStr::of).toList()
                    : List.of(PythonStr.of(gold));
        }
        return List.of(PythonStr.of(gold));
    }
}
