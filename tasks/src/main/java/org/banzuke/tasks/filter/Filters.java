package org.banzuke.tasks.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.tasks.config.FilterConfig;
import org.banzuke.tasks.registry.Nearest;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRegex;
import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** Makes pipelines of what a task file says. Pure. */
public final class Filters {
    private static final Set<String> KNOWN = Set.of(
            "take_first",
            "take_first_k",
            "majority_vote",
            "regex",
            "multi_choice_regex",
            "remove_whitespace",
            "lowercase",
            "uppercase",
            "map",
            "decontaminate");
    private static final Map<String, Set<String>> ARGUMENTS = Map.of(
            "take_first",
            Set.of(),
            "majority_vote",
            Set.of(),
            "lowercase",
            Set.of(),
            "uppercase",
            Set.of(),
            "map",
            Set.of("mapping_dict", "default_value"),
            "regex",
            Set.of("regex_pattern", "group_select", "fallback"),
            "multi_choice_regex",
            Set.of(
                    "regex_pattern",
                    "group_select",
                    "fallback",
                    "ignore_case",
                    "ignore_punctuation",
                    "regexes_to_ignore"));
    private static final Set<String> MISSING = Set.of("regex_pos", "format_span", "custom");

    private final String place;

    private Filters(String place) {
        this.place = place;
    }

    /**
     * Returns a task's pipelines.
     *
     * @param place the task and its file, for messages
     * @throws EvalException if a function is unknown or its arguments are wrong
     */
    public static List<Pipeline> of(String place, List<FilterConfig> configs) {
        var filters = new Filters(place);
        return configs.stream()
                .map(config -> new Pipeline(
                        config.name(),
                        config.steps().stream().map(filters::filter).toList()))
                .toList();
    }

    private Filter filter(FilterConfig.Step step) {
        var arguments = step.arguments();
        check(step.function(), arguments.keySet());
        try {
            return switch (step.function()) {
                case "take_first" -> new TakeFirst();
                case "take_first_k" -> new TakeFirstK((int) whole(arguments, "k", -1));
                case "majority_vote" -> new MajorityVote();
                case "remove_whitespace" -> new RemoveWhitespace();
                case "lowercase" -> new Lowercase();
                case "uppercase" -> new Uppercase();
                case "decontaminate" -> new Decontaminate();
                case "map" -> map(arguments);
                case "regex" ->
                    new RegexFilter(pattern(arguments), whole(arguments, "group_select", 0), fallback(arguments));
                case "multi_choice_regex" -> multiChoice(arguments);
                default -> throw unknown(step.function());
            };
        } catch (PythonException e) {
            throw invalid(step.function(), e.problem());
        }
    }

    /** Python refuses an argument that a filter's constructor does not name; the others take any. */
    private void check(String function, Set<String> arguments) {
        var known = ARGUMENTS.get(function);
        for (var name : arguments) {
            if (known != null && !known.contains(name)) {
                throw invalid(function, "it has no argument (" + name + ")");
            }
        }
    }

    private Filter map(Map<String, @Nullable Object> arguments) {
        var mapping = arguments.get("mapping_dict");
        if (mapping != null && !(mapping instanceof Map<?, ?>)) {
            throw invalid("map", "mapping_dict is not a mapping (" + mapping + ")");
        }
        return new MapFilter(mapping instanceof Map<?, ?> map ? map : Map.of(), arguments.get("default_value"));
    }

    private Filter multiChoice(Map<String, @Nullable Object> arguments) {
        return new MultiChoiceRegex(
                pattern(arguments),
                whole(arguments, "group_select", 0),
                fallback(arguments),
                flag(arguments, "ignore_case"),
                flag(arguments, "ignore_punctuation"),
                patterns(arguments.get("regexes_to_ignore")));
    }

    private static PythonRegex pattern(Map<String, @Nullable Object> arguments) {
        return PythonRegex.compile(
                arguments.get("regex_pattern") instanceof String given ? given : RegexFilter.PATTERN);
    }

    private static List<PythonRegex> patterns(@Nullable Object list) {
        var patterns = new ArrayList<PythonRegex>();
        if (list instanceof List<?> sources) {
            sources.forEach(source -> patterns.add(PythonRegex.compile(String.valueOf(source))));
        }
        return patterns;
    }

    private static @Nullable Object fallback(Map<String, @Nullable Object> arguments) {
        return arguments.containsKey("fallback") ? arguments.get("fallback") : "[invalid]";
    }

    private long whole(Map<String, @Nullable Object> arguments, String key, long fallback) {
        var value = arguments.get(key);
        if (value == null && fallback >= 0) {
            return fallback;
        }
        if (value instanceof Long number) {
            return number;
        }
        throw invalid(key, "it should be a whole number (" + value + ")");
    }

    private static boolean flag(Map<String, @Nullable Object> arguments, String key) {
        return PythonTruth.of(arguments.get(key));
    }

    private EvalException unknown(String function) {
        if (MISSING.contains(function)) {
            return new EvalException(
                    EvalErrorCode.TASK_INVALID,
                    place + ": filter (" + function
                            + ") is not built in yet. Maybe another task of the family works without it.");
        }
        return new EvalException(
                EvalErrorCode.TASK_INVALID,
                place + ": filter (" + function + ") is unknown. "
                        + Nearest.maybe(function, KNOWN, "Maybe it is a Python class, which is not run here."));
    }

    private EvalException invalid(String function, String problem) {
        return new EvalException(
                EvalErrorCode.TASK_INVALID,
                place + ": filter (" + function + "): " + problem + ". Maybe an argument is misspelt.");
    }
}
