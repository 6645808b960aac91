package org.banzuke.text.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonStr;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** The {@code attribute=} parameter of filters: {@code "a.b.0"}, or a number. */
final class Attributes {
    private Attributes() {}

    /** Returns what takes the attribute, or the element itself if there is none to take. */
    static PythonKey getter(@Nullable Object attribute, Run run) {
        return getter(attribute, null, false, run);
    }

    /** Returns the same with a value for elements that lack the attribute. */
    static PythonKey getter(@Nullable Object attribute, @Nullable Object fallback, boolean hasFallback, Run run) {
        if (attribute == null) {
            return PythonKey.IDENTITY;
        }
        var parts = parts(attribute);
        return element -> {
            Object value = element;
            for (Object part : parts) {
                value = Access.item(value, part, run);
                if (hasFallback && value instanceof Undefined) {
                    value = fallback;
                }
            }
            return value;
        };
    }

    /** Returns one getter for each of the attributes that commas separate. */
    static List<PythonKey> getters(@Nullable Object attributes, Run run) {
        if (!(attributes instanceof CharSequence names)) {
            return List.of(getter(attributes, run));
        }
        var getters = new ArrayList<PythonKey>();
        for (var name : names.toString().split(",", -1)) {
            getters.add(getter(name, run));
        }
        return getters;
    }

    private static List<Object> parts(Object attribute) {
        if (PythonTypes.isInt(attribute)) {
            return List.of(attribute);
        }
        var parts = new ArrayList<Object>();
        for (var part : PythonStr.of(attribute).split("\\.", -1)) {
            parts.add(part.matches("[0-9]{1,9}") ? (Object) Long.parseLong(part) : part);
        }
        return parts;
    }
}
