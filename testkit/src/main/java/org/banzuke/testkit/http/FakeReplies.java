package org.banzuke.testkit.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/** Answers of the fake server as JSON trees. Thread-safe. */
final class FakeReplies {
    static final String MODEL = "fake-model";

    private final Habits habits;
    private final FakeTokens tokens = new FakeTokens();
    private final AtomicLong ids = new AtomicLong();

    FakeReplies(Habits habits) {
        this.habits = habits;
    }

    Map<String, Object> models() {
        return Map.of(
                "object",
                "list",
                "data",
                List.of(
                        Map.of("id", MODEL, "object", "model", "owned_by", "testkit", "max_model_len", 4096),
                        Map.of("id", "other-model", "object", "model", "owned_by", "testkit")));
    }

    Map<String, Object> tokenized(Tree body) {
        var ids = tokens.ids(body.has("prompt") ? body.text("prompt") : body.text("content"));
        return Map.of("tokens", ids, "count", ids.size());
    }

    Map<String, @Nullable Object> chat(Tree body) {
        var prompt = body.list("messages").stream()
                .map(turn -> Tree.of(turn).text("content"))
                .collect(Collectors.joining("\n"));
        var text = habits.answer().apply(prompt);
        var choice = new LinkedHashMap<String, @Nullable Object>();
        choice.put("index", 0);
        choice.put("message", new LinkedHashMap<>(Map.of("role", "assistant", "content", text)));
        choice.put("finish_reason", "stop");
        if (Boolean.TRUE.equals(body.members().get("logprobs"))) {
            choice.put("logprobs", Map.of("content", scored(tokens.split(text))));
        }
        return reply(
                "chatcmpl",
                "chat.completion",
                choice,
                tokens.split(prompt).size(),
                tokens.split(text).size());
    }

    private static List<Object> scored(List<String> text) {
        return IntStream.range(0, text.size())
                .<Object>mapToObj(i -> Map.of(
                        "token",
                        text.get(i),
                        "logprob",
                        FakeTokens.logProbability(i == 0 ? "" : text.get(i - 1), text.get(i))))
                .toList();
    }

    Map<String, @Nullable Object> completion(Tree body) {
        var prompt = body.members().get("prompt") instanceof List<?> given
                ? tokens.texts(given)
                : tokens.split(body.text("prompt"));
        var text = Boolean.TRUE.equals(body.members().get("echo"))
                ? " end"
                : habits.answer().apply(String.join("", prompt));
        var choice = new LinkedHashMap<String, @Nullable Object>();
        choice.put("index", 0);
        var echoes = Boolean.TRUE.equals(body.members().get("echo")) && habits.echoes();
        choice.put("text", echoes ? String.join("", prompt) + text : text);
        choice.put("finish_reason", echoes ? "length" : "stop");
        if (body.has("logprobs")) {
            choice.put("logprobs", echoes ? echoed(prompt, text) : generatedOnly(text));
        }
        return reply(
                "cmpl",
                "text_completion",
                choice,
                prompt.size(),
                tokens.split(text).size());
    }

    private static Map<String, Object> echoed(List<String> prompt, String text) {
        var all = new ArrayList<>(prompt);
        all.add(text);
        var logProbabilities = new ArrayList<@Nullable Object>();
        var tops = new ArrayList<@Nullable Object>();
        var offsets = new ArrayList<Object>();
        var offset = 0;
        for (var i = 0; i < all.size(); i++) {
            offsets.add(offset);
            offset += all.get(i).codePointCount(0, all.get(i).length());
            if (i == 0) {
                logProbabilities.add(null);
                tops.add(null);
                continue;
            }
            var value = FakeTokens.logProbability(all.get(i - 1), all.get(i));
            logProbabilities.add(value);
            tops.add(
                    FakeTokens.greedy(all.get(i - 1), all.get(i))
                            ? Map.of(all.get(i), value)
                            : Map.of(all.get(i), value, "<best>", value / 2));
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("tokens", all);
        tree.put("token_logprobs", logProbabilities);
        tree.put("top_logprobs", tops);
        tree.put("text_offset", offsets);
        return tree;
    }

    /** What llama-server gives when echo is asked for: the generated token only, in the shape of chat. */
    private static Map<String, Object> generatedOnly(String text) {
        return Map.of("content", List.of(Map.of("token", text, "logprob", -0.5)));
    }

    private Map<String, @Nullable Object> reply(
            String prefix, String object, Map<String, @Nullable Object> choice, int prompt, int completion) {
        var choices = new ArrayList<Object>();
        choices.add(choice);
        var usage = new LinkedHashMap<String, Object>();
        usage.put("prompt_tokens", prompt);
        usage.put("completion_tokens", completion);
        usage.put("total_tokens", prompt + completion);
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", prefix + "-0123456789abcdef-" + ids.incrementAndGet());
        tree.put("object", object);
        tree.put("created", 1_700_000_000);
        tree.put("model", MODEL);
        tree.put("system_fingerprint", "fp_1");
        tree.put("choices", choices);
        tree.put("usage", usage);
        return tree;
    }
}
