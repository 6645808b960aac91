package org.banzuke.io;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to read and write JSON: duplicate keys, trailing text, numbers outside the range of a double, NaN and
 * lone surrogates are errors. Thread-safe.
 *
 * <p>Trees are made of {@code Map} (in the order of the text), {@code List}, {@code String}, {@code Integer},
 * {@code Long}, {@code BigInteger}, {@code Double}, {@code Boolean} and null.
 */
public final class StrictJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /**
     * Reads one value.
     *
     * @throws JsonException if the text is not exactly one JSON value within the limits above
     */
    public static @Nullable Object read(String text) {
        return checked(() -> MAPPER.readValue(text, Object.class));
    }

    /** Reads one value from UTF-8 bytes. */
    public static @Nullable Object read(byte[] utf8) {
        return checked(() -> MAPPER.readValue(utf8, Object.class));
    }

    /** Reads one object. */
    @SuppressWarnings("unchecked")
    public static Map<String, @Nullable Object> readObject(String text) {
        if (read(text) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new JsonException("expected a JSON object");
    }

    /** Writes a tree on one line; keys keep their order, and non-ASCII text stays as it is. */
    public static String write(@Nullable Object tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JacksonException e) {
            throw new JsonException(e.getOriginalMessage(), e);
        }
    }

    /** Writes a tree with an indent of two spaces, for readers. */
    public static String writePretty(@Nullable Object tree) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JacksonException e) {
            throw new JsonException(e.getOriginalMessage(), e);
        }
    }

    private static @Nullable Object checked(Supplier<@Nullable Object> reading) {
        try {
            var value = reading.get();
            JsonTrees.check(value);
            return value;
        } catch (JacksonException e) {
            throw new JsonException(place(e) + problem(e), e);
        }
    }

    /** Returns what a parser found wrong, without the words in which it names its own source. */
    public static String problem(JacksonException e) {
        return e.getOriginalMessage().replaceAll(" ?\\(start marker at \\[.*", "");
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }
}
