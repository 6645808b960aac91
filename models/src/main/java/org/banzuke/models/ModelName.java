package org.banzuke.models;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.Nearest;

/**
 * A model as the user names it: {@code scheme:target?option=value&option=value}.
 *
 * @param scheme what opens it, such as {@code llama}
 * @param target what is opened: a file, a name, a run
 * @param options options in the order given
 */
public record ModelName(String scheme, String target, Map<String, String> options) {
    public ModelName {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /**
     * Reads a name.
     *
     * @throws EvalException if there is no scheme or target, or an option has no value
     */
    public static ModelName parse(String text) {
        var colon = text.indexOf(':');
        var question = text.indexOf('?');
        var end = question < 0 ? text.length() : question;
        if (colon < 1 || colon >= end - 1) {
            throw new EvalException(
                    EvalErrorCode.MODEL_UNKNOWN,
                    "Model " + text + " has no scheme and name. Maybe llama:tiny, llama:path/to/model.gguf or"
                            + " baseline:random.");
        }
        var options = new LinkedHashMap<String, String>();
        if (question >= 0) {
            for (var option : text.substring(question + 1).split("&", -1)) {
                var equals = option.indexOf('=');
                if (equals < 1 || equals == option.length() - 1) {
                    throw new EvalException(
                            EvalErrorCode.USAGE,
                            "Model " + text + " has an option without a value (" + option
                                    + "). Maybe name=value, several joined by &.");
                }
                options.put(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        return new ModelName(text.substring(0, colon), text.substring(colon + 1, end), options);
    }

    /** Returns the value of an option. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** Returns the value of an option that has only these values. */
    public Optional<String> oneOf(String name, List<String> values) {
        var value = option(name);
        if (value.isPresent() && !values.contains(value.get())) {
            throw wrong(name, "one of " + String.join(", ", values));
        }
        return value;
    }

    /** Refuses options that are not among {@code known}, and suggests the nearest. */
    public void allow(List<String> known) {
        for (var name : options.keySet()) {
            if (!known.contains(name)) {
                throw new EvalException(
                        EvalErrorCode.USAGE,
                        "Model " + this + " has an unknown option (" + name + ")." + Nearest.maybe(name, known));
            }
        }
    }

    /** Returns the error that an option's value is not what it must be. */
    public EvalException wrong(String name, String wanted) {
        return new EvalException(
                EvalErrorCode.USAGE,
                "Option " + name + " of model " + this + " must be " + wanted + " (" + options.get(name)
                        + "). Maybe leave it out for the default.");
    }

    @Override
    public String toString() {
        var text = new StringBuilder(scheme).append(':').append(target);
        var separator = '?';
        for (var option : options.entrySet()) {
            text.append(separator).append(option.getKey()).append('=').append(option.getValue());
            separator = '&';
        }
        return text.toString();
    }
}
