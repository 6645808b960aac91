package org.banzuke.tasks.lmeval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.banzuke.api.Answer;
import org.banzuke.api.MetricKey;
import org.banzuke.api.Response;
import org.banzuke.api.Score;
import org.banzuke.tasks.metric.MetricKind;
import org.banzuke.tasks.metric.TaskMetric;
import org.banzuke.tasks.prompt.TaskPrompts;
import org.banzuke.tasks.prompt.Values;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonStrings;
import org.jspecify.annotations.Nullable;

/** Scores a multiple-choice sample as lm-eval's {@code process_results} does. Immutable. */
record ChoiceScoring(TaskPrompts prompts, List<TaskMetric> metrics) {
    private static final int OUT_OF_RANGE = -100;

    Judgement judge(String filter, Map<String, @Nullable Object> row, List<Response.Likelihood> responses) {
        var choices = prompts.choices(row).stream().map(ChoiceScoring::text).toList();
        var lls = responses.stream()
                .mapToDouble(Response.Likelihood::logLikelihood)
                .toArray();
        var conditional = Arrays.copyOf(lls, Math.min(lls.length, choices.size()));
        var gold = gold(row, choices);
        var greedy = greedy(gold, responses);
        var scores = new LinkedHashMap<MetricKey, Score>();
        for (var metric : metrics) {
            scores.put(metric.key(filter), score(metric.kind(), gold, choices, lls, conditional, greedy));
        }
        var best = argmax(conditional);
        return new Judgement(new Answer.Extracted(choices.get(best)), scores);
    }

    private Score score(
            MetricKind kind,
            List<Integer> gold,
            List<String> choices,
            double[] lls,
            double[] conditional,
            boolean greedy) {
        return switch (kind) {
            case ACC -> hit(gold, argmax(conditional));
            case ACC_NORM -> hit(gold, argmax(divided(conditional, choices, PythonStrings::length)));
            case ACC_BYTES -> hit(gold, argmax(divided(conditional, choices, ChoiceScoring::bytes)));
            case ACC_MUTUAL_INFO -> hit(List.of(single(kind, gold)), argmax(mutual(lls, conditional.length)));
            case EXACT_MATCH -> new Score.Value(greedy ? 1 : 0);
            case F1, MCC -> new Score.Parts(List.of((double) single(kind, gold), (double) argmax(conditional)));
            case BRIER_SCORE -> brier(single(kind, gold), conditional);
            case LIKELIHOOD, PERPLEXITY, WORD_PERPLEXITY, BYTE_PERPLEXITY, BITS_PER_BYTE ->
                new Score.Unscored(kind.label() + " is no metric of multiple choice");
        };
    }

    private static Score hit(List<Integer> gold, int chosen) {
        return new Score.Value(gold.contains(chosen) ? 1 : 0);
    }

    /** Whether a gold continuation is greedy; worked out whatever the metrics, because a wrong index fails there. */
    private static boolean greedy(List<Integer> gold, List<Response.Likelihood> responses) {
        return gold.stream()
                .anyMatch(g -> g != OUT_OF_RANGE
                        && ((Response.Likelihood) Objects.requireNonNull(Values.item(responses, (long) g))).greedy());
    }

    private int single(MetricKind kind, List<Integer> gold) {
        if (prompts.multipleTargets()) {
            throw PythonException.type(kind.label() + " takes one right answer, not a list");
        }
        return gold.getFirst();
    }

    private static String text(@Nullable Object choice) {
        if (choice instanceof String text) {
            return text;
        }
        throw PythonException.type("a choice is no text (" + PythonRepr.of(choice) + ")");
    }

    private List<Integer> gold(Map<String, @Nullable Object> row, List<String> choices) {
        var gold = prompts.multipleInputs() ? prompts.question(row) : prompts.target(row);
        if (!prompts.multipleTargets()) {
            return List.of(gold instanceof String text ? index(text, choices) : index(gold, choices));
        }
        return Values.list(gold, "doc_to_target").stream()
                .map(one -> index(one, choices))
                .toList();
    }

    private static int index(String gold, List<String> choices) {
        return choices.contains(gold) ? choices.indexOf(gold) : OUT_OF_RANGE;
    }

    private static int index(@Nullable Object gold, List<String> choices) {
        if (gold instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        if (gold instanceof Number number && Values.isInt(gold)) {
            return number.longValue() < choices.size() ? number.intValue() : OUT_OF_RANGE;
        }
        throw PythonException.type("the right answer is no index of a choice (" + PythonRepr.of(gold) + ")");
    }

    private static double[] divided(double[] lls, List<String> choices, ToIntFunction<String> length) {
        var divided = new double[lls.length];
        for (var i = 0; i < lls.length; i++) {
            divided[i] = lls[i] / length.applyAsInt(choices.get(i));
        }
        return divided;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static double[] mutual(double[] lls, int choices) {
        var mutual = new double[choices];
        for (var i = 0; i < choices; i++) {
            mutual[i] = lls[i] - lls[choices + i];
        }
        return mutual;
    }

    private static Score brier(int gold, double[] lls) {
        if (!(gold >= -lls.length && gold < lls.length)) {
            throw new PythonException(
                    PythonErrorKind.INDEX, "brier_score needs a right answer among the choices (" + gold + ")");
        }
        var parts = new ArrayList<Double>();
        parts.add((double) gold);
        var max = Arrays.stream(lls).max().orElseThrow();
        var sum = Arrays.stream(lls).map(ll -> Math.exp(ll - max)).sum();
        for (var ll : lls) {
            parts.add(Math.exp(ll - max) / sum);
        }
        return new Score.Parts(parts);
    }

    /** numpy's argmax: the first of the largest, and a NaN is larger than all. */
    static int argmax(double[] values) {
        var best = 0;
        for (var i = 1; i < values.length && !Double.isNaN(values[best]); i++) {
            best = values[i] > values[best] || Double.isNaN(values[i]) ? i : best;
        }
        return best;
    }
}
