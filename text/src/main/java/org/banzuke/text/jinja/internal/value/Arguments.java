package org.banzuke.text.jinja.internal.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** The evaluated arguments of a call, positional and named. Immutable by convention: nobody changes them. */
public record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    /** Returns the same arguments without the first {@code count} positional ones. */
    public Arguments without(int count) {
        return new Arguments(positional.subList(Math.min(count, positional.size()), positional.size()), named);
    }

    /**
     * Assigns the arguments to parameters.
     *
     * @throws PythonException a TypeError if there are more arguments than parameters, or unknown names
     */
    public Bound bind(String function, String... parameters) {
        if (positional.size() > parameters.length) {
            throw PythonException.type(function + "() takes at most " + parameters.length + " arguments ("
                    + positional.size() + " given)");
        }
        var values = new @Nullable Object[parameters.length];
        var given = new boolean[parameters.length];
        for (int i = 0; i < positional.size(); i++) {
            values[i] = positional.get(i);
            given[i] = true;
        }
        named.forEach((name, value) -> {
            int i = Arrays.asList(parameters).indexOf(name);
            if (i < 0 || given[i]) {
                throw PythonException.type(function + "() got an unexpected keyword argument '" + name + "'");
            }
            values[i] = value;
            given[i] = true;
        });
        return new Bound(function, parameters, values, given);
    }
}
