package org.banzuke.cli.setting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;

/** Reads {@code --gen-kwargs}: {@code name=value} pairs as lm-eval takes them, or a JSON object. Pure. */
public final class GenerationArguments {
    private GenerationArguments() {}

    /**
     * Returns the arguments with their types: true, false, numbers, lists in brackets, else text.
     *
     * @throws EvalException if a pair has no name or no value
     */
    public static Map<String, Object> read(String text) {
        var trimmed = text.strip();
        if (trimmed.startsWith("{")) {
            return object(trimmed);
        }
        var arguments = new LinkedHashMap<String, Object>();
        for (var pair : pairs(trimmed)) {
            var equals = pair.indexOf('=');
            if (equals < 1) {
                throw wrong(pair);
            }
            arguments.put(
                    pair.substring(0, equals).strip(),
                    value(pair.substring(equals + 1).strip()));
        }
        return arguments;
    }

    private static Map<String, Object> object(String text) {
        try {
            var arguments = new LinkedHashMap<String, Object>();
            StrictJson.readObject(text).forEach((key, value) -> {
                if (value != null) {
                    arguments.put(key, value);
                }
            });
            return arguments;
        } catch (JsonException e) {
            throw wrong(text);
        }
    }

    /** Splits at commas outside brackets and quotes. */
    private static List<String> pairs(String text) {
        var pairs = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[', '{' -> depth++;
                case ']', '}' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        pairs.add(text.substring(from, i));
                        from = i + 1;
                    }
                }
                default -> {}
            }
        }
        pairs.add(text.substring(from));
        return pairs;
    }

    private static Object value(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.valueOf(text);
        }
        if (text.matches("[+-]?[0-9]{1,18}")) {
            return Long.valueOf(text);
        }
        if (text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?")) {
            return Double.valueOf(text);
        }
        return text.startsWith("[") ? list(text) : text;
    }

    private static Object list(String text) {
        try {
            return java.util.Objects.requireNonNull(StrictJson.read(text.replace('\'', '"')));
        } catch (JsonException e) {
            throw wrong(text);
        }
    }

    private static EvalException wrong(String text) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "--gen-kwargs cannot be read at (" + text + "). Maybe temperature=0,max_gen_toks=64 or a JSON object.");
    }
}
