package org.banzuke.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A tokenizer and a model of them: words with the space before them; deterministic numbers for each. Thread-safe. */
public final class FakeTokens {
    private static final Pattern TOKEN = Pattern.compile(" ?[^\\s]+|\\s+");

    private final Map<Integer, String> texts = new ConcurrentHashMap<>();

    /** Returns the tokens of a text; joined they are the text. */
    public List<String> split(String text) {
        return TOKEN.matcher(text).results().map(result -> result.group()).toList();
    }

    List<Integer> ids(String text) {
        var ids = new ArrayList<Integer>();
        for (var token : split(text)) {
            var id = token.hashCode() & 0xfffff;
            texts.put(id, token);
            ids.add(id);
        }
        return ids;
    }

    List<String> texts(List<?> ids) {
        return ids.stream()
                .map(id -> texts.getOrDefault(((Number) id).intValue(), "?"))
                .toList();
    }

    /** Returns the log-probability of a token behind another. */
    public static double logProbability(String before, String token) {
        return -(1 + Math.floorMod((before + "|" + token).hashCode(), 97)) / 16.0;
    }

    /** Returns whether a token is the likeliest behind another. */
    public static boolean greedy(String before, String token) {
        return Math.floorMod((token + "|" + before).hashCode(), 3) > 0;
    }
}
