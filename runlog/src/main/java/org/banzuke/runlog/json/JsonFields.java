package org.banzuke.runlog.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.banzuke.io.JsonException;
import org.jspecify.annotations.Nullable;

/** Reads the members of one JSON object by name and type; a missing or mistyped one is named. Immutable. */
public record JsonFields(Map<String, @Nullable Object> members) {
    /** Takes a value that must be an object. */
    @SuppressWarnings("unchecked")
    public static JsonFields of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new JsonFields((Map<String, @Nullable Object>) map);
        }
        throw new JsonException("expected an object");
    }

    /** Returns whether there is such a member with a value. */
    public boolean has(String name) {
        return members.get(name) != null;
    }

    /** Returns a text. */
    public String text(String name) {
        return typed(name, String.class);
    }

    /** Returns a text, if there is one. */
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** Returns a truth value. */
    public boolean flag(String name) {
        return typed(name, Boolean.class);
    }

    /** Returns a whole number. */
    public int integer(String name) {
        return typed(name, Integer.class);
    }

    /** Returns a whole number, if there is one. */
    public OptionalInt optionalInteger(String name) {
        return has(name) ? OptionalInt.of(integer(name)) : OptionalInt.empty();
    }

    /** Returns a long whole number. */
    public long whole(String name) {
        return typed(name, Number.class).longValue();
    }

    /** Returns a number, which may be infinite or NaN. */
    public double number(String name) {
        return Numbers.read(members.get(name));
    }

    /** Returns a number, if there is one. */
    public OptionalDouble optionalNumber(String name) {
        return has(name) ? OptionalDouble.of(number(name)) : OptionalDouble.empty();
    }

    /** Returns an object. */
    public JsonFields object(String name) {
        return of(members.get(name));
    }

    /** Returns the members of a list, read one by one; a missing list is empty. */
    public <T> List<T> list(String name, Function<@Nullable Object, T> reading) {
        if (!has(name)) {
            return List.of();
        }
        var items = new ArrayList<T>();
        for (var item : typed(name, List.class)) {
            items.add(reading.apply(item));
        }
        return items;
    }

    /** Returns a list of texts. */
    public List<String> texts(String name) {
        return list(name, JsonFields::asText);
    }

    /** Returns an object of texts by name, in order. */
    public Map<String, String> textMap(String name) {
        var texts = new LinkedHashMap<String, String>();
        if (has(name)) {
            object(name).members().forEach((key, value) -> texts.put(key, asText(value)));
        }
        return texts;
    }

    /** Returns a value that must be a text. */
    public static String asText(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new JsonException("expected a text");
    }

    /** Returns a value that must be a whole number. */
    public static int asInteger(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number;
        }
        throw new JsonException("expected a whole number");
    }

    private <T> T typed(String name, Class<T> type) {
        var value = members.get(name);
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new JsonException("member \"" + name + "\" is not a " + type.getSimpleName());
    }
}
