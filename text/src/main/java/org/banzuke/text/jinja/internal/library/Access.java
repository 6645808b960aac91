package org.banzuke.text.jinja.internal.library;

import java.util.List;
import java.util.Map;
import org.banzuke.text.jinja.internal.value.Markup;
import org.banzuke.text.jinja.internal.value.Members;
import org.banzuke.text.jinja.internal.value.Range;
import org.banzuke.text.jinja.internal.value.Run;
import org.banzuke.text.jinja.internal.value.Undefined;
import org.banzuke.text.python.PythonDicts;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonInts;
import org.banzuke.text.python.PythonObject;
import org.banzuke.text.python.PythonRepr;
import org.banzuke.text.python.PythonSequences;
import org.banzuke.text.python.PythonSlice;
import org.banzuke.text.python.PythonTypes;
import org.jspecify.annotations.Nullable;

/** Jinja's {@code value.name} and {@code value[key]}: each falls back to the other, then to undefined. */
public final class Access {
    private Access() {}

    /** Returns {@code value.name}. */
    public static @Nullable Object attribute(@Nullable Object value, String name, Run run) {
        if (Methods.has(value, name)) {
            return new BoundMethod(java.util.Objects.requireNonNull(value), name);
        }
        if (value instanceof Map<?, ?> map) {
            Object found = map.get(name);
            return found != null || map.containsKey(name) ? found : missing(value, name, run);
        }
        return own(value, name, run);
    }

    private static @Nullable Object own(@Nullable Object value, String name, Run run) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value instanceof Members members) {
            var member = members.member(name);
            return member.isPresent() ? member.get().value() : missing(value, name, run);
        }
        var number = NumberMethods.attribute(value, name);
        return number != null ? number : missing(value, name, run);
    }

    /** Returns {@code value[key]}. */
    public static @Nullable Object item(@Nullable Object value, @Nullable Object key, Run run) {
        if (value instanceof Map<?, ?> map) {
            return entry(map, key, run);
        }
        if (PythonTypes.isInt(key) && key != null && (value instanceof List<?> || value instanceof CharSequence)) {
            return element(value, key, run);
        }
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        return key instanceof CharSequence name ? attribute(value, name.toString(), run) : noElement(value, key, run);
    }

    private static @Nullable Object entry(Map<?, ?> map, @Nullable Object key, Run run) {
        if (key instanceof String name) {
            Object found = map.get(name);
            return found != null || map.containsKey(name) ? found : attribute(map, name, run);
        }
        if (key instanceof List<?> || key instanceof Map<?, ?>) {
            return noElement(map, key, run);
        }
        var found = PythonDicts.find(map, key);
        return found.isPresent() ? found.get().value() : noElement(map, key, run);
    }

    private static @Nullable Object element(Object value, Object key, Run run) {
        if (value instanceof List<?> list) {
            int index = PythonInts.index(key);
            int at = index < 0 ? index + list.size() : index;
            return at >= 0 && at < list.size() ? list.get(at) : noElement(value, key, run);
        }
        try {
            return Markup.like(value, PythonSequences.at(value, key));
        } catch (PythonException e) {
            if (e.kind() != PythonErrorKind.INDEX) {
                throw e;
            }
            return noElement(value, key, run);
        }
    }

    /** Returns {@code value[start:stop:step]}. */
    public static @Nullable Object slice(@Nullable Object value, PythonSlice slice, Run run) {
        if (value instanceof Undefined undefined) {
            throw undefined.failure();
        }
        if (value instanceof Range range) {
            run.budget().takeList(range.length());
            return range.part(slice.indices(range.size()));
        }
        run.budget().steps(1 + (value instanceof List<?> list ? list.size() : 0) / 8);
        Object part = slice.of(value);
        if (part instanceof String text) {
            run.budget().take(text.length());
        }
        return Markup.like(value, part);
    }

    private static Undefined missing(@Nullable Object value, String name, Run run) {
        return run.undefined(describe(value) + " has no attribute " + PythonRepr.of(name));
    }

    private static Undefined noElement(@Nullable Object value, @Nullable Object key, Run run) {
        var shown = key instanceof PythonObject || key instanceof List<?> || key instanceof Map<?, ?>
                ? PythonTypes.name(key)
                : PythonRepr.of(key);
        return run.undefined(describe(value) + " has no element " + shown);
    }

    private static String describe(@Nullable Object value) {
        return value == null ? "'None'" : "'" + PythonTypes.name(value) + " object'";
    }
}
