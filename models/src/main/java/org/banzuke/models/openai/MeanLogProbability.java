package org.banzuke.models.openai;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.banzuke.io.wire.Tree;

/**
 * Reads the mean log-probability of the tokens generated, in the shape of chat ({@code logprobs.content[].logprob}) or of
 * completions ({@code logprobs.token_logprobs}). Servers that do not give them, or not as numbers, give nothing: it is an extra that
 * no score is made of. Pure.
 */
final class MeanLogProbability {
    private MeanLogProbability() {}

    static OptionalDouble of(Tree choice) {
        if (!(choice.members().get("logprobs") instanceof Map<?, ?> given)) {
            return OptionalDouble.empty();
        }
        var values = given.get("content") instanceof List<?> content
                ? content.stream()
                        .map(token -> token instanceof Map<?, ?> map ? map.get("logprob") : null)
                        .toList()
                : given.get("token_logprobs") instanceof List<?> list ? list : List.of();
        if (values.isEmpty() || !values.stream().allMatch(Number.class::isInstance)) {
            return OptionalDouble.empty();
        }
        return values.stream()
                .mapToDouble(value -> ((Number) value).doubleValue())
                .average();
    }
}
