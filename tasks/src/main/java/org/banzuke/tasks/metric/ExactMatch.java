package org.banzuke.tasks.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.text.python.PythonCase;
import org.banzuke.text.python.PythonEquality;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRegex;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.PythonStrings;
import org.banzuke.text.python.PythonTruth;
import org.banzuke.text.python.RegexBudget;
import org.jspecify.annotations.Nullable;

/**
 * {@code exact_match} of texts: patterns deleted in order, then lower case, then ASCII punctuation, then ASCII digits, then
 * equality; nothing is stripped. Immutable.
 */
public record ExactMatch(
        List<PythonRegex> ignored, boolean ignoreCase, boolean ignorePunctuation, boolean ignoreNumbers) {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    static final Set<String> ARGUMENTS =
            Set.of("regexes_to_ignore", "ignore_case", "ignore_punctuation", "ignore_numbers");
    private static final RegexBudget BUDGET = RegexBudget.reads(200_000_000);

    static ExactMatch of(String place, Map<String, @Nullable Object> arguments) {
        var patterns = new ArrayList<PythonRegex>();
        try {
            if (arguments.get("regexes_to_ignore") instanceof List<?> sources) {
                sources.forEach(source -> patterns.add(PythonRegex.compile(String.valueOf(source))));
            }
        } catch (PythonException e) {
            throw new EvalException(
                    EvalErrorCode.TASK_INVALID,
                    place + ": regexes_to_ignore: " + e.problem() + ". Maybe a bracket is missing.",
                    e);
        }
        return new ExactMatch(
                List.copyOf(patterns),
                flag(arguments, "ignore_case"),
                flag(arguments, "ignore_punctuation"),
                flag(arguments, "ignore_numbers"));
    }

    private static boolean flag(Map<String, @Nullable Object> arguments, String name) {
        return PythonTruth.of(arguments.get(name));
    }

    /**
     * Returns the share of equal pairs of prediction and reference after all that is ignored, as numpy compares arrays:
     * one prediction meets all references; several predictions meet one reference, or as many in order.
     *
     * @param prediction a value, or a list of them
     * @throws PythonException if the numbers of values do not fit, or something is ignored in what is no text
     */
    public double share(@Nullable Object prediction, List<?> references) {
        var predictions = prediction instanceof List<?> list ? list : Collections.singletonList(prediction);
        var pairs = Math.max(predictions.size(), references.size());
        if (references.isEmpty()) {
            return 0;
        }
        if (!ignored.isEmpty() && prediction instanceof List<?>) {
            throw PythonException.type("regexes_to_ignore got a list of predictions; take_first makes one of it");
        }
        if (!(fits(predictions.size(), pairs) && fits(references.size(), pairs))) {
            throw PythonException.value(
                    predictions.size() + " predictions cannot be compared with " + references.size() + " references");
        }
        var ours = simplified(predictions);
        var theirs = simplified(references);
        var equal = 0;
        for (var i = 0; i < pairs; i++) {
            equal += PythonEquality.equal(ours.get(i % ours.size()), theirs.get(i % theirs.size())) ? 1 : 0;
        }
        return (double) equal / pairs;
    }

    private static boolean fits(int size, int pairs) {
        return size == 1 || size == pairs;
    }

    /** An array with a text holds texts only; one of other values cannot be changed as text. */
    private List<?> simplified(List<?> values) {
        if (values.stream().noneMatch(String.class::isInstance)
                || values.stream().anyMatch(Objects::isNull)) {
            if (!ignored.isEmpty() || ignoreCase || ignorePunctuation || ignoreNumbers) {
                throw PythonException.type("exact_match ignores parts of texts, and got " + PythonRepr.of(values));
            }
            return values;
        }
        if (!ignored.isEmpty() && !values.stream().allMatch(String.class::isInstance)) {
            throw PythonException.type("regexes_to_ignore got what is no text (" + PythonRepr.of(values) + ")");
        }
        var texts = values.stream()
                .map(value -> withoutIgnored(PythonStr.of(value)))
                .toList();
        var width = texts.stream().mapToInt(PythonStrings::length).max().orElse(0);
        return texts.stream().map(text -> simplified(text, width)).toList();
    }

    private String withoutIgnored(String text) {
        var simple = text;
        for (var pattern : ignored) {
            simple = pattern.sub("", simple, 0, BUDGET);
        }
        return simple;
    }

    /** numpy's texts have the width of their array, which cuts a text that lower case makes longer, and no zeros at the end. */
    private String simplified(String text, int width) {
        var simple = text;
        if (ignoreCase) {
            simple = PythonCase.lower(simple);
            simple = PythonStrings.length(simple) > width
                    ? simple.substring(0, simple.offsetByCodePoints(0, width))
                    : simple;
        }
        if (ignorePunctuation) {
            simple = without(simple, c -> PUNCTUATION.indexOf(c) >= 0);
        }
        simple = ignoreNumbers ? without(simple, c -> c >= '0' && c <= '9') : simple;
        var end = simple.length();
        while (end > 0 && simple.charAt(end - 1) == 0) {
            end--;
        }
        return simple.substring(0, end);
    }

    private static String without(String text, IntPredicate dropped) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(dropped.negate()).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
