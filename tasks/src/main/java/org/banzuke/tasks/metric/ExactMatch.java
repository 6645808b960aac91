package org.banzuke.tasks.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.text.python.PythonCase;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRegex;
import org.banzuke.text.python.RegexBudget;
import org.jspecify.annotations.Nullable;

/**
 * {@code exact_match} of texts: patterns deleted in order, then lower case, then ASCII punctuation, then ASCII digits, then
 * equality; nothing is stripped. Immutable.
 */
public record ExactMatch(
        List<PythonRegex> ignored, boolean ignoreCase, boolean ignorePunctuation, boolean ignoreNumbers) {
    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
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
        return arguments.get(name) instanceof Boolean set && set;
    }

    /** Returns whether prediction and reference are the same after all that is ignored. */
    public boolean equal(String prediction, String reference) {
        return simplified(prediction).equals(simplified(reference));
    }

    private String simplified(String text) {
        var simple = text;
        for (var pattern : ignored) {
            simple = pattern.sub("", simple, 0, BUDGET);
        }
        if (ignoreCase) {
            simple = PythonCase.lower(simple);
        }
        if (ignorePunctuation) {
            simple = without(simple, c -> PUNCTUATION.indexOf(c) >= 0);
        }
        return ignoreNumbers ? without(simple, c -> c >= '0' && c <= '9') : simple;
    }

    private static String without(String text, IntPredicate dropped) {
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(dropped.negate()).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
