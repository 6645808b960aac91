package org.banzuke.text.jinja.internal.value;

import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonInts;
import org.banzuke.text.python.PythonTruth;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Arguments by parameter; each getter checks the type. Confined to one call. */
public final class Bound {
    private final String function;
    private final String[] parameters;
    private final @Nullable Object[] values;
    private final boolean[] given;

    Bound(String function, String[] parameters, @Nullable Object[] values, boolean[] given) {
        this.function = function;
        this.parameters = parameters;
        this.values = values;
        this.given = given;
    }

    public boolean has(int i) {
        return given[i];
    }

    /** Tells whether the parameter is given and is not None. */
    public boolean hasValue(int i) {
        return given[i] && values[i] != null;
    }

    public @Nullable Object value(int i, @Nullable Object fallback) {
        return given[i] ? values[i] : fallback;
    }

    /** Returns a parameter that must be given. */
    public @Nullable Object required(int i) {
        if (!given[i]) {
            throw PythonException.type(function + "() missing 1 required positional argument: '" + parameters[i] + "'");
        }
        return values[i];
    }

    public boolean truth(int i, boolean fallback) {
        return given[i] ? PythonTruth.of(values[i]) : fallback;
    }

    public int integer(int i, int fallback) {
        return given[i] ? PythonInts.index(values[i]) : fallback;
    }

    public String text(int i, String fallback) {
        return given[i] ? text(i) : fallback;
    }

    /** Returns a text that must be given. */
    public String text(int i) {
        if (required(i) instanceof CharSequence s) {
            return s.toString();
        }
        if (values[i] instanceof Undefined undefined) {
            throw undefined.failure();
        }
        throw PythonException.type(
                function + "() argument '" + parameters[i] + "' must be str, not " + PythonTypes.name(values[i]));
    }
}
