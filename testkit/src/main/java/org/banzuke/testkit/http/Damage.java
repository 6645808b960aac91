package org.banzuke.testkit.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banzuke.io.StrictJson;
import org.jspecify.annotations.Nullable;

/** Does to a reply what a fault says, where it is a matter of content. Pure. */
final class Damage {
    private Damage() {}

    /** Returns the text of a reply after a fault. */
    static String text(Map<String, @Nullable Object> reply, Fault fault) {
        edit(reply, fault);
        var json = StrictJson.write(reply);
        return switch (fault) {
            case HTML -> "<html><body>Welcome to the wireless network</body></html>";
            case PLAIN_TEXT -> "upstream is warming up";
            case BYTE_ORDER_MARK -> "\ufeff" + json;
            case INVALID_JSON -> json.substring(0, json.length() - 2) + "]";
            case NAN_LITERAL -> json.replaceFirst("\"created\":[0-9]+", "\"created\":NaN");
            case HUGE_NUMBER -> json.replaceFirst("\"created\":[0-9]+", "\"created\":1e400");
            case DUPLICATE_KEY -> json.replaceFirst("\\{", "{\"model\":\"twice\",");
            case LOGPROB_NAN -> json.replaceFirst("(\"token_logprobs\":\\[null,)[-0-9.]+", "$1NaN");
            default -> json;
        };
    }

    static String type(Fault fault) {
        return switch (fault) {
            case HTML -> "text/html";
            case PLAIN_TEXT -> "text/plain";
            default -> "application/json";
        };
    }

    private static void edit(Map<String, @Nullable Object> reply, Fault fault) {
        switch (fault) {
            case WRONG_TYPE -> reply.put("choices", "none");
            case EMPTY_CHOICES -> reply.put("choices", List.of());
            case TWO_CHOICES -> choices(reply).add(choices(reply).getFirst());
            case WRONG_INDEX -> choice(reply).put("index", 1);
            case REPEATED_ID -> reply.put("id", "chatcmpl-0123456789abcdef-repeated");
            case OTHER_MODEL -> reply.put("model", "another-model");
            case OTHER_FINGERPRINT -> reply.put("system_fingerprint", "fp_2");
            case PROMPT_CUT -> part(reply, "usage").put("prompt_tokens", 1);
            case OTHER_PROBABILITIES ->
                choice(reply).computeIfPresent("logprobs", (_, given) -> moved((Map<?, ?>) given));
            case CONTENT_FILTER -> choice(reply).put("finish_reason", "content_filter");
            case NULL_CONTENT -> blank(choice(reply));
            case ERROR_WITH_200 -> {
                reply.clear();
                reply.put("error", Map.of("message", "the engine died", "type", "server_error"));
            }
            default -> editLogProbabilities(reply, fault);
        }
    }

    /** The log-probabilities of an answer, moved; those of an echo stay. */
    private static Map<?, ?> moved(Map<?, ?> logProbabilities) {
        if (!(logProbabilities.get("content") instanceof List<?> tokens)) {
            return logProbabilities;
        }
        var content = new ArrayList<Object>();
        for (var token : tokens) {
            var value = ((Number) Objects.requireNonNull(((Map<?, ?>) token).get("logprob"))).doubleValue();
            content.add(Map.of("logprob", value - 0.125));
        }
        return Map.of("content", content);
    }

    private static void blank(Map<String, @Nullable Object> choice) {
        if (choice.containsKey("message")) {
            part(choice, "message").put("content", null);
        } else {
            choice.put("text", null);
        }
    }

    private static void editLogProbabilities(Map<String, @Nullable Object> reply, Fault fault) {
        if (!choice(reply).containsKey("logprobs")) {
            return;
        }
        var scores = part(choice(reply), "logprobs");
        if (!scores.containsKey("token_logprobs")) {
            return;
        }
        var values = new ArrayList<@Nullable Object>((List<?>) scores.getOrDefault("token_logprobs", List.of()));
        var last = values.size() - 2;
        switch (fault) {
            case LOGPROBS_MISSING -> choice(reply).put("logprobs", null);
            case LOGPROBS_FEW -> values.removeLast();
            case LOGPROB_NULL -> values.set(last, null);
            case LOGPROB_POSITIVE -> values.set(last, 0.5);
            case LOGPROB_SENTINEL -> values.set(last, -9999.0);
            case OTHER_TOKENS -> {
                var tokens = new ArrayList<>((List<?>) scores.getOrDefault("tokens", List.of()));
                tokens.removeFirst();
                tokens.removeFirst();
                scores.put("tokens", tokens);
                values.remove(1);
                values.remove(1);
                ((List<?>) scores.getOrDefault("text_offset", List.of())).removeLast();
            }
            default -> {}
        }
        scores.put("token_logprobs", values);
    }

    @SuppressWarnings("unchecked") // trees of FakeReplies
    private static List<Object> choices(Map<String, @Nullable Object> reply) {
        return (List<Object>) Objects.requireNonNull(reply.get("choices"));
    }

    @SuppressWarnings("unchecked") // trees of FakeReplies
    private static Map<String, @Nullable Object> choice(Map<String, @Nullable Object> reply) {
        return (Map<String, @Nullable Object>) choices(reply).getFirst();
    }

    @SuppressWarnings("unchecked") // trees of FakeReplies
    private static Map<String, @Nullable Object> part(Map<String, @Nullable Object> tree, String name) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(tree.get(name));
    }
}
