package org.banzuke.api;

import java.math.BigInteger;
import java.util.Optional;

/** What a model's tokens cost. An unknown price is not a price of nothing. */
public sealed interface Price {
    /** Nothing is paid: the model runs here. */
    record Free() implements Price {}

    /** Nobody has said. */
    record Unknown() implements Price {}

    /**
     * So much for each token.
     *
     * @param prompt nano-dollars for a token of the prompt
     * @param completion nano-dollars for a token generated
     */
    record PerToken(long prompt, long completion) implements Price {
        public PerToken {
            if (!(prompt >= 0 && completion >= 0)) {
                throw new IllegalArgumentException("a price must not be negative");
            }
        }
    }

    /** Returns the nano-dollars of so many tokens, or empty where that is not known. */
    default Optional<BigInteger> of(long promptTokens, long completionTokens) {
        return switch (this) {
            case Free _ -> Optional.of(BigInteger.ZERO);
            case Unknown _ -> Optional.empty();
            case PerToken(var prompt, var completion) ->
                Optional.of(BigInteger.valueOf(promptTokens)
                        .multiply(BigInteger.valueOf(prompt))
                        .add(BigInteger.valueOf(completionTokens).multiply(BigInteger.valueOf(completion))));
        };
    }

    /** Returns the price as it stands in a log: {@code free}, {@code unknown}, or {@code 2500/10000} nano-dollars. */
    default String text() {
        return switch (this) {
            case Free _ -> "free";
            case Unknown _ -> "unknown";
            case PerToken(var prompt, var completion) -> prompt + "/" + completion;
        };
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    static Price parse(String text) {
        return switch (text) {
            case "free" -> new Free();
            case "unknown" -> new Unknown();
            default -> {
                var slash = text.indexOf('/');
                if (slash < 0) {
                    throw new IllegalArgumentException("not a price: " + text);
                }
                yield new PerToken(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
            }
        };
    }
}
