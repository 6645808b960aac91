package org.banzuke.tasks.data;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalException;
import org.banzuke.io.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads rows without a tree in between, for speed. Looser than {@code StrictJson}, because the files are what
 * Python wrote: NaN and infinities are read, and of two equal keys in an array of rows the later wins.
 */
final class JsonReader implements RowReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final Path file;
    private final InputStream in;
    private final Optional<String> field;
    private final JsonParser parser;
    private boolean started;
    private boolean array;

    JsonReader(Path file, InputStream in, Optional<String> field) {
        this.file = file;
        this.in = in;
        this.field = field;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), in);
    }

    @Override
    public @Nullable Map<String, @Nullable Object> next() throws IOException {
        try {
            var token = started ? parser.nextToken() : first();
            if (token == null || (array && token == JsonToken.END_ARRAY)) {
                return null;
            }
            if (token != JsonToken.START_OBJECT) {
                throw fail("a row is not a JSON object");
            }
            return object();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw fail(StrictJson.problem(e));
        }
    }

    private @Nullable JsonToken first() {
        started = true;
        var token = parser.nextToken();
        if (field.isPresent()) {
            token = toField(field.get());
        }
        array = token == JsonToken.START_ARRAY;
        return array ? parser.nextToken() : token;
    }

    private JsonToken toField(String name) {
        for (var key = parser.nextName(); key != null; key = parser.nextName()) {
            var token = parser.nextToken();
            if (key.equals(name)) {
                return token;
            }
            parser.skipChildren();
        }
        throw fail("there is no field '" + name + "'");
    }

    private Map<String, @Nullable Object> object() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (var key = parser.nextName(); key != null; key = parser.nextName()) {
            var before = map.size();
            map.put(key, value(parser.nextToken()));
            if (map.size() == before && !array) {
                throw fail("the key '" + key + "' comes twice");
            }
        }
        return map;
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> whole();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_NULL -> null;
            default -> throw fail("unexpected " + token);
        };
    }

    private Object whole() {
        if (parser.getNumberType() == NumberType.BIG_INTEGER) {
            BigInteger big = parser.getBigIntegerValue();
            return big;
        }
        return parser.getLongValue();
    }

    private List<@Nullable Object> array() {
        var list = new ArrayList<@Nullable Object>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(token));
        }
        return list;
    }

    private EvalException fail(String problem) {
        return DataErrors.damaged(file, parser.currentLocation().getLineNr(), problem);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
