package org.banzuke.io.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.io.JsonException;
import org.jspecify.annotations.Nullable;

/**
 * Reads members of a JSON object with the type they must have. Immutable view.
 *
 * @param members the object as {@code StrictJson} gives it
 */
public record Tree(Map<?, ?> members) {
    /** Returns the object as a tree, or fails if it is something else. */
    public static Tree of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Tree(map);
        }
        throw new JsonException("expected a JSON object");
    }

    /**
     * Returns an object that keeps its members in this order; {@code Map.of} has another one in each process.
     *
     * @param namesAndValues a name, its value, the next name, …
     */
    public static Map<String, Object> ordered(Object... namesAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(object);
    }

    /** Returns whether there is a member of that name that is not null. */
    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** Returns a text. */
    public String text(String name) {
        return as(name, String.class, "a text");
    }

    /** Returns a text, or empty if the member is missing. */
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Returns a whole number. */
    public long whole(String name) {
        return as(name, Number.class, "a number").longValue();
    }

    /** Returns a whole number in the range of {@code int}. */
    public int integer(String name) {
        return Math.toIntExact(whole(name));
    }

    /** Returns a number; infinities and NaN are written as text. */
    public double number(String name) {
        return Numbers.read(members.get(name));
    }

    /** Returns true or false. */
    public boolean flag(String name) {
        return as(name, Boolean.class, "true or false");
    }

    /** Returns an object. */
    public Tree tree(String name) {
        return of(members.get(name));
    }

    /** Returns a list; a missing one is empty. */
    public List<?> list(String name) {
        return has(name) ? as(name, List.class, "a list") : List.of();
    }

    /** Returns a list of texts. */
    public List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }

    /** Returns an object whose members are JSON values. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> map(String name) {
        return has(name) ? (Map<String, Object>) tree(name).members() : Map.of();
    }

    private <T> T as(String name, Class<T> type, String wanted) {
        var value = members.get(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new JsonException("member '" + name + "' must be " + wanted);
    }
}
