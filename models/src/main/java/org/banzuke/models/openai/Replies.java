package org.banzuke.models.openai;

import java.util.Locale;
import java.util.Optional;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Usage;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.banzuke.io.net.HttpReply;
import org.banzuke.io.net.Limits;
import org.banzuke.io.net.Secret;
import org.banzuke.io.wire.Tree;

/** Reads the body of a good status: content type, JSON, the one choice, usage. Pure. */
final class Replies {
    private Replies() {}

    /** Returns the reply as a tree, put together if it came as a stream, and cleaned of the key. */
    static Tree tree(HttpReply reply, boolean chat, Optional<Secret> key) throws CallFailed {
        var tree = read(reply, chat, key);
        return key.map(secret -> Tree.of(Cleaned.of(tree.members(), secret))).orElse(tree);
    }

    private static Tree read(HttpReply reply, boolean chat, Optional<Secret> key) throws CallFailed {
        var type = reply.header("content-type").orElse("application/json").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/event-stream")) {
            return streamed(reply, chat, key);
        }
        if (!type.contains("json")) {
            throw new CallFailed(FailureKind.WRONG_CONTENT, "the answer is not JSON but " + type);
        }
        if (reply.body().length > 0 && reply.body()[0] == (byte) 0xef) {
            throw new CallFailed(FailureKind.WRONG_CONTENT, "the answer begins with a byte order mark");
        }
        try {
            return checked(Tree.of(StrictJson.read(reply.body())), key);
        } catch (JsonException e) {
            throw new CallFailed(FailureKind.MALFORMED, "the answer is not the JSON it should be: " + clean(e, key));
        }
    }

    private static Tree streamed(HttpReply reply, boolean chat, Optional<Secret> key) throws CallFailed {
        try {
            return StreamedReply.of(EventStream.read(reply.body(), Limits.USUAL.event()), chat, key);
        } catch (JsonException e) {
            throw new CallFailed(
                    FailureKind.MALFORMED, "the stream is not of the shape it should be: " + clean(e, key));
        }
    }

    private static String clean(JsonException e, Optional<Secret> key) {
        var text = String.valueOf(e.getMessage());
        return key.map(secret -> secret.cleaned(text)).orElse(text);
    }

    private static Tree checked(Tree tree, Optional<Secret> key) throws CallFailed {
        if (tree.has("error")) {
            throw new CallFailed(
                    FailureKind.SERVER_ERROR,
                    "the server reports an error with status 200: "
                            + ErrorBody.of(tree, key).message());
        }
        return tree;
    }

    /** Returns the only choice. */
    static Tree choice(Tree reply) throws CallFailed {
        var choices = reply.list("choices");
        if (choices.size() > 1) {
            throw new CallFailed(
                    FailureKind.CONTRACT_BROKEN, "one answer was asked for and " + choices.size() + " came");
        }
        if (choices.isEmpty()) {
            throw new CallFailed(FailureKind.MALFORMED, "the reply holds no answer");
        }
        var choice = Tree.of(choices.getFirst());
        if (choice.has("index") && choice.whole("index") != 0) {
            throw new CallFailed(
                    FailureKind.CONTRACT_BROKEN, "the only answer is numbered " + choice.whole("index") + ", not 0");
        }
        return choice;
    }

    /** Returns the tokens the server counted; {@link Usage#NONE} if it does not tell. */
    static Usage usage(Tree reply) {
        if (!reply.has("usage")) {
            return Usage.NONE;
        }
        var usage = reply.tree("usage");
        var prompt = usage.has("prompt_tokens") ? usage.integer("prompt_tokens") : 0;
        var completion = usage.has("completion_tokens") ? usage.integer("completion_tokens") : 0;
        var cached = usage.has("prompt_tokens_details")
                        && usage.tree("prompt_tokens_details").has("cached_tokens")
                ? usage.tree("prompt_tokens_details").integer("cached_tokens")
                : 0;
        return new Usage(prompt, completion, Math.max(0, prompt - cached) + completion);
    }
}
