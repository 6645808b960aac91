package org.banzuke.text.jinja.internal.library;

import java.util.Map;
import org.banzuke.text.jinja.internal.value.Arguments;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonTruth;
import org.jspecify.annotations.Nullable;

/** Filters on any value: {@code default attr pprint}, and {@code random}, which is refused. */
final class ValueFilters {
    private ValueFilters() {}

    static void addTo(Map<String, Filter> table) {
        table.put("default", ValueFilters::orElse);
        table.put("d", ValueFilters::orElse);
        table.put("attr", ValueFilters::attribute);
        table.put("pprint", (value, a, run) -> pretty(value, run));
        table.put("random", (value, a, run) -> {
            throw new PythonException(
                    PythonErrorKind.SECURITY, "the filter random is refused: the same input must give the same text");
        });
    }

    private static @Nullable Object orElse(@Nullable Object value, Arguments arguments, Run run) {
        var bound = arguments.bind("default", "default_value", "boolean");
        boolean replaced = value instanceof Undefined || (bound.truth(1, false) && !PythonTruth.of(value));
        return replaced ? bound.value(0, "") : value;
    }

    // Only real attributes, never entries: that is what makes the filter differ from a dot.
    private static @Nullable Object attribute(@Nullable Object value, Arguments arguments, Run run) {
        var name = arguments.bind("attr", "name").text(0);
        if (value instanceof Map<?, ?> && !Methods.has(value, name)) {
            return run.undefined("'dict object' has no attribute " + PythonRepr.of(name));
        }
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return Access.attribute(value, name, run);
    }

    private static Object pretty(@Nullable Object value, Run run) {
        var out = new StringBuilder();
        PythonRepr.append(out, value, run.budget().outputLength());
        run.budget().take(out.length());
        return out.toString();
    }
}
