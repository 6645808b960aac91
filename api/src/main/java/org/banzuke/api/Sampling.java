package org.banzuke.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a text is generated. All of it is part of the ledger's key.
 *
 * @param maxTokens most tokens to generate, at least 1
 * @param stop texts that end the answer; the answer is cut before the first of them, tried in this order
 * @param temperature 0 takes the likeliest token, always
 * @param topP share of probability kept, in (0, 1]
 * @param topK tokens kept; 0 keeps all
 * @param seed seed of the draw; without effect at temperature 0
 * @param extra further arguments of the task file, passed on to backends that know them; values are JSON values
 */
public record Sampling(
        int maxTokens,
        List<String> stop,
        double temperature,
        double topP,
        int topK,
        long seed,
        Map<String, Object> extra) {
    public Sampling {
        stop = List.copyOf(stop);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        if (!(maxTokens >= 1)) {
            throw new IllegalArgumentException("maxTokens must be at least 1: " + maxTokens);
        }
        if (!(temperature >= 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("temperature must be finite and not negative: " + temperature);
        }
        if (!(topP > 0 && topP <= 1) || topK < 0) {
            throw new IllegalArgumentException("top_p must lie in (0, 1] and top_k must not be negative");
        }
    }

    /** Returns the parameters that always take the likeliest token. */
    public static Sampling greedy(int maxTokens, List<String> stop) {
        return new Sampling(maxTokens, stop, 0, 1, 0, 0, Map.of());
    }
}
