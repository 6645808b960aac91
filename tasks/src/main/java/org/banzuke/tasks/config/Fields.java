package org.banzuke.tasks.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.tasks.yaml.FunctionRef;
import org.jspecify.annotations.Nullable;

/** Takes typed values out of a mapping of a task file; messages name task, file and field. */
final class Fields {
    private final String where;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Fields(String where, Map<?, ?> values) {
        this.where = where;
        values.forEach((key, value) -> this.values.put(String.valueOf(key), value));
    }

    Map<String, @Nullable Object> all() {
        return values;
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    /** Returns the value as it is, unless it names a Python function. */
    @Nullable
    Object raw(String key) {
        var value = values.get(key);
        if (value instanceof FunctionRef function) {
            throw needsFunction(key, function);
        }
        return value;
    }

    Optional<String> text(String key) {
        return switch (raw(key)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Object other -> throw wrong(key, "text", other);
        };
    }

    String text(String key, String fallback) {
        return text(key).orElse(fallback);
    }

    Optional<Long> whole(String key) {
        return switch (raw(key)) {
            case null -> Optional.empty();
            case Long number -> Optional.of(number);
            case Object other -> throw wrong(key, "a whole number", other);
        };
    }

    Optional<Boolean> bool(String key) {
        return switch (raw(key)) {
            case null -> Optional.empty();
            case Boolean flag -> Optional.of(flag);
            case Object other -> throw wrong(key, "true or false", other);
        };
    }

    /** Returns a mapping, empty if it is not set. */
    Fields map(String key) {
        return switch (raw(key)) {
            case null -> new Fields(where, Map.of());
            case Map<?, ?> map -> new Fields(where + " " + key, map);
            case Object other -> throw wrong(key, "a mapping", other);
        };
    }

    /** Returns a list of mappings, nothing if it is not set. */
    Optional<List<Fields>> maps(String key) {
        var value = raw(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong(key, "a list of mappings", value);
        }
        var maps = new ArrayList<Fields>();
        for (var item : list) {
            if (!(item instanceof Map<?, ?> map)) {
                throw wrong(key, "a list of mappings", item);
            }
            maps.add(new Fields(where + " " + key, map));
        }
        return Optional.of(maps);
    }

    EvalException needsFunction(String key, FunctionRef function) {
        return new EvalException(
                EvalErrorCode.TASK_INVALID,
                where + ": " + key + " is the Python function (" + function.name()
                        + "), and code of task files is not run. Maybe another task of the family is written without"
                        + " functions.");
    }

    EvalException wrong(String key, String expected, @Nullable Object found) {
        return invalid(key + " should be " + expected + " (" + found + ")", "a quote or an indentation is missing");
    }

    EvalException invalid(String problem, String maybe) {
        return new EvalException(EvalErrorCode.TASK_INVALID, where + ": " + problem + ". Maybe " + maybe + ".");
    }
}
