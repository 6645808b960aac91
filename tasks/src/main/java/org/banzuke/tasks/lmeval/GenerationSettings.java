package org.banzuke.tasks.lmeval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Sampling;
import org.banzuke.tasks.config.TaskConfig;
import org.jspecify.annotations.Nullable;

/**
 * Generation arguments of a task as a model takes them: lm-eval's names and their priorities.
 *
 * @param arguments the arguments as lm-eval hands them to the model
 * @param sampling what they mean
 */
record GenerationSettings(Map<String, @Nullable Object> arguments, Sampling sampling) {
    private static final List<String> LIMITS =
            List.of("max_gen_toks", "max_new_tokens", "max_tokens", "max_completion_tokens");
    private static final Set<String> UNDERSTOOD = Set.of(
            "until",
            "do_sample",
            "temperature",
            "top_p",
            "top_k",
            "max_gen_toks",
            "max_new_tokens",
            "max_tokens",
            "max_completion_tokens");

    static GenerationSettings of(String task, TaskConfig config, RunSettings settings) {
        var arguments = new LinkedHashMap<>(config.generation());
        arguments.putAll(settings.generation());
        return new GenerationSettings(arguments, new Reader(task, arguments).sampling(settings));
    }

    private record Reader(String task, Map<String, @Nullable Object> arguments) {
        Sampling sampling(RunSettings settings) {
            var extra = new LinkedHashMap<String, Object>();
            arguments.forEach((name, value) -> {
                if (!UNDERSTOOD.contains(name) && value != null) {
                    extra.put(name, value);
                }
            });
            return new Sampling(
                    limit(),
                    stop(),
                    temperature(),
                    number("top_p", 1),
                    (int) number("top_k", 0),
                    settings.seeds().torch().longValue(),
                    extra);
        }

        private int limit() {
            for (var name : LIMITS) {
                if (arguments.get(name) != null) {
                    var limit = number(name, 256);
                    if (!(limit >= 1 && limit <= Integer.MAX_VALUE)) {
                        throw wrong(name);
                    }
                    return (int) limit;
                }
            }
            return 256;
        }

        private List<String> stop() {
            return switch (arguments.get("until")) {
                case String text -> List.of(text);
                case List<?> list -> list.stream().map(String::valueOf).toList();
                case null -> List.of();
                default -> throw wrong("until");
            };
        }

        /** Without sampling the likeliest token is taken, whatever the temperature says. */
        private double temperature() {
            return Boolean.FALSE.equals(arguments.get("do_sample")) ? 0 : number("temperature", 0);
        }

        private double number(String name, double fallback) {
            return switch (arguments.get(name)) {
                case Number number -> number.doubleValue();
                case null -> fallback;
                case String text when text.strip().matches("[0-9]+([.][0-9]*)?") -> Double.parseDouble(text.strip());
                default -> throw wrong(name);
            };
        }

        private EvalException wrong(String name) {
            return new EvalException(
                    EvalErrorCode.TASK_INVALID,
                    "Task (" + task + "): generation argument " + name + " has a wrong value (" + arguments.get(name)
                            + "). Maybe a number, or a list of texts for until.");
        }
    }
}
