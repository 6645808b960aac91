package org.banzuke.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of fixtures into the values our engine takes; keeps ints and floats apart. */
public final class FixtureJson {
    private final String text;
    private int at;

    private FixtureJson(String text) {
        this.text = text;
    }

    public static @Nullable Object parse(String text) {
        return new FixtureJson(text).value();
    }

    /** Reads a file, compressed if its name ends in .gz. */
    public static @Nullable Object read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return parse(new String(plain.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the objects of a list. */
    public static List<Fixture> fixtures(@Nullable Object list) {
        var fixtures = new ArrayList<Fixture>();
        for (Object each : (List<?>) Objects.requireNonNull(list)) {
            fixtures.add(new Fixture(Objects.requireNonNull(each)));
        }
        return fixtures;
    }

    /** An object of a fixture file. */
    public record Fixture(Object fields) {
        public @Nullable Object value(String field) {
            return ((Map<?, ?>) fields).get(field);
        }

        public String text(String field) {
            return (String) Objects.requireNonNull(value(field));
        }

        public boolean truth(String field) {
            return (Boolean) Objects.requireNonNull(value(field));
        }

        @SuppressWarnings("unchecked") // JSON objects have text keys
        public Map<String, Object> map(String field) {
            return (Map<String, Object>) Objects.requireNonNull(value(field));
        }

        public List<?> list(String field) {
            return (List<?>) Objects.requireNonNull(value(field));
        }
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        at += word.length();
        return value;
    }

    private Object number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var number = text.substring(from, at);
        if (number.matches("-?\\d{1,18}")) {
            return Long.parseLong(number);
        }
        return number.matches("-?\\d+") ? new BigInteger(number) : (Object) Double.parseDouble(number);
    }

    private Object array() {
        var list = new ArrayList<@Nullable Object>();
        at++;
        while (peek() != ']') {
            list.add(value());
            at += peek() == ',' ? 1 : 0;
        }
        at++;
        return list;
    }

    private Object object() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        at++;
        while (peek() != '}') {
            var key = string();
            at += peek() == ':' ? 1 : 0;
            map.put(key, value());
            at += peek() == ',' ? 1 : 0;
        }
        at++;
        return map;
    }

    private String string() {
        var out = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            out.append(c == '\\' ? escape() : c);
        }
        at++;
        return out.toString();
    }

    private char escape() {
        char c = text.charAt(++at);
        if (c == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        }
        int known = "nrtbf".indexOf(c);
        return known < 0 ? c : "\n\r\t\b\f".charAt(known);
    }
}
