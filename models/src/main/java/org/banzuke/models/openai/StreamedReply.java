package org.banzuke.models.openai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.FailureKind;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.banzuke.io.net.Secret;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Puts a stream of events together to the reply it would have been without a stream. States: text → finished → done; text
 * behind the finish, an end without one, or more pieces than tokens is no whole answer. Confined to one reply.
 */
final class StreamedReply {
    private final boolean chat;
    private final Optional<Secret> key;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, @Nullable Object> head = new LinkedHashMap<>();
    private Optional<String> finish = Optional.empty();
    private @Nullable Object usage;
    private int pieces;
    private boolean done;

    private StreamedReply(boolean chat, Optional<Secret> key) {
        this.chat = chat;
        this.key = key;
    }

    static Tree of(List<String> events, boolean chat, Optional<Secret> key) throws CallFailed {
        var reply = new StreamedReply(chat, key);
        for (var event : events) {
            reply.accept(event);
        }
        return reply.whole();
    }

    private void accept(String event) throws CallFailed {
        if (done) {
            throw cut("there are events behind the end");
        }
        if (event.equals("[DONE]")) {
            done = true;
            return;
        }
        var tree = tree(event);
        if (tree.has("error")) {
            throw new CallFailed(
                    FailureKind.SERVER_ERROR,
                    "the server failed in the middle of the answer: "
                            + ErrorBody.of(tree, key).message());
        }
        for (var name : List.of("id", "model", "system_fingerprint")) {
            head.putIfAbsent(name, tree.members().get(name));
        }
        if (tree.has("usage")) {
            usage = tree.members().get("usage");
        }
        for (var choice : tree.list("choices")) {
            accept(Tree.of(choice));
        }
    }

    private void accept(Tree choice) throws CallFailed {
        var piece = piece(choice);
        if (!piece.isEmpty()) {
            if (finish.isPresent()) {
                throw cut("there is text behind the finish");
            }
            pieces++;
            text.append(piece);
        }
        if (choice.has("index") && choice.whole("index") != 0) {
            throw new CallFailed(FailureKind.CONTRACT_BROKEN, "there are more answers than asked for");
        }
        finish = choice.optionalText("finish_reason").or(() -> finish);
    }

    private String piece(Tree choice) {
        if (!chat) {
            return choice.optionalText("text").orElse("");
        }
        return choice.has("delta")
                ? choice.tree("delta").optionalText("content").orElse("")
                : "";
    }

    private static Tree tree(String event) throws CallFailed {
        try {
            return Tree.of(StrictJson.read(event));
        } catch (JsonException e) {
            throw new CallFailed(FailureKind.MALFORMED, "an event of the stream is not JSON: " + e.getMessage());
        }
    }

    private Tree whole() throws CallFailed {
        if (finish.isEmpty()) {
            throw cut("it ends without a finish");
        }
        if (usage instanceof Map<?, ?> counts
                && counts.get("completion_tokens") instanceof Number tokens
                && pieces > tokens.longValue()) {
            throw cut("it has more pieces (" + pieces + ") than tokens (" + tokens + ")");
        }
        var choice = new LinkedHashMap<String, @Nullable Object>();
        choice.put("index", 0);
        choice.put("finish_reason", finish.get());
        if (chat) {
            choice.put("message", Map.of("role", "assistant", "content", text.toString()));
        } else {
            choice.put("text", text.toString());
        }
        head.put("choices", List.of(choice));
        head.put("usage", usage);
        return new Tree(head);
    }

    private static CallFailed cut(String why) {
        return new CallFailed(FailureKind.TRUNCATED_RESPONSE, "the stream is not whole: " + why);
    }
}
