package org.banzuke.tasks.fresh.item;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Sampling;
import org.jspecify.annotations.Nullable;

/** How a written answer is generated: greedily up to a line's end, unless the user's arguments say otherwise. */
final class Answering {
    private Answering() {}

    /** Returns the task's own parameters with the arguments merged over them, read as lm-eval names them. */
    static Sampling of(Definition task, Map<String, Object> arguments) {
        var rest = new LinkedHashMap<>(arguments);
        var maxTokens = number(task, "max_gen_toks", rest.remove("max_gen_toks"), task.maxTokens());
        var stop = stops(task, rest.remove("until"));
        var temperature = number(task, "temperature", rest.remove("temperature"), 0);
        var topP = number(task, "top_p", rest.remove("top_p"), 1);
        var topK = number(task, "top_k", rest.remove("top_k"), 0);
        var seed = number(task, "seed", rest.remove("seed"), 0);
        var draws = !Boolean.FALSE.equals(rest.remove("do_sample"));
        try {
            return new Sampling(
                    (int) maxTokens, stop, draws ? temperature : 0, topP, (int) topK, (long) seed, Map.copyOf(rest));
        } catch (IllegalArgumentException e) {
            throw invalid(task, String.valueOf(e.getMessage()));
        }
    }

    private static double number(Definition task, String name, @Nullable Object given, double own) {
        return switch (given) {
            case null -> own;
            case Number number -> number.doubleValue();
            default -> throw invalid(task, name + " is " + given);
        };
    }

    private static List<String> stops(Definition task, @Nullable Object given) {
        return switch (given) {
            case null -> List.of("\n");
            case String one -> List.of(one);
            case List<?> many -> many.stream().map(String::valueOf).toList();
            default -> throw invalid(task, "until is " + given);
        };
    }

    private static EvalException invalid(Definition task, String found) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "The generation arguments do not fit task " + task.name() + " (" + found + ")."
                        + " Maybe give numbers as numbers and until as text.");
    }
}
