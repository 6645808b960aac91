package org.banzuke.tasks.lmeval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.Answer;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Score;
import org.banzuke.tasks.filter.NoMatch;
import org.banzuke.tasks.metric.MetricKind;
import org.banzuke.tasks.metric.TaskMetric;
import org.banzuke.tasks.prompt.TaskPrompts;
import org.banzuke.tasks.prompt.Values;
import org.banzuke.text.python.PythonConversions;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.PythonTruth;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Scores a generated text as lm-eval's {@code process_results} does. Immutable. */
record TextScoring(TaskPrompts prompts, List<TaskMetric> metrics) {
    Judgement judge(String filter, Map<String, @Nullable Object> row, @Nullable Object result) {
        var plain = plain(result);
        var references = references(row, plain);
        var scores = new LinkedHashMap<MetricKey, Score>();
        for (var metric : metrics) {
            scores.put(metric.key(filter), score(metric, references, plain));
        }
        return new Judgement(answer(result), scores);
    }

    private static Answer answer(@Nullable Object result) {
        return switch (result) {
            case NoMatch none -> new Answer.NoAnswer(none.text());
            case String text -> new Answer.Extracted(text);
            case null -> new Answer.NoAnswer("None");
            default -> new Answer.Extracted(PythonRepr.of(plain(result)));
        };
    }

    /** Returns the result with the text of each fallback in its place. */
    private static @Nullable Object plain(@Nullable Object result) {
        return switch (result) {
            case NoMatch none -> none.text();
            case List<?> list -> {
                var plain = new ArrayList<@Nullable Object>();
                list.forEach(item -> plain.add(plain(item)));
                yield plain;
            }
            case null, default -> result;
        };
    }

    private Score score(TaskMetric metric, List<?> references, @Nullable Object result) {
        if (metric.kind() != MetricKind.EXACT_MATCH) {
            return new Score.Unscored(metric.kind().label() + " is no metric of generated texts");
        }
        var share = metric.exactMatch().share(result, references);
        return new Score.Value(prompts.multipleTargets() ? (share > 0 ? 1 : 0) : share);
    }

    private List<?> references(Map<String, @Nullable Object> row, @Nullable Object result) {
        var gold = prompts.target(row);
        if (prompts.hasChoices()) {
            if (gold == null) {
                throw PythonException.type("the index of the right choice is None");
            }
            return Collections.singletonList(Values.item(prompts.choices(row), gold));
        }
        if (prompts.multipleTargets()) {
            return gold instanceof List<?> several ? several : Collections.singletonList(gold);
        }
        return Collections.singletonList(result instanceof List<?> ? gold : alike(result, gold));
    }

    /** Makes the reference a value of the prediction's type, as {@code type(result)(gold)} does. */
    private static @Nullable Object alike(@Nullable Object result, @Nullable Object gold) {
        if (PythonTypes.name(result).equals(PythonTypes.name(gold))) {
            return gold;
        }
        return switch (result) {
            case String _ -> PythonStr.of(gold);
            case Boolean _ -> PythonTruth.of(gold);
            case Double _ -> PythonConversions.toFloat(gold);
            case Number _ -> PythonConversions.toInt(gold);
            case null, default ->
                throw PythonException.type("no value like the prediction (" + PythonRepr.of(result) + ")");
        };
    }
}
