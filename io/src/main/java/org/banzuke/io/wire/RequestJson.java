package org.banzuke.io.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.Message;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.RequestKind;

/** JSON form of {@link Request}. Pure. */
public final class RequestJson {
    private RequestJson() {}

    /** Returns the tree of a request with its id. */
    public static Map<String, Object> write(Request request) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", request.id().toString());
        tree.putAll(content(request));
        return tree;
    }

    /** Returns the tree of what is asked, without the id: what decides the answer, together with the repeat. */
    public static Map<String, Object> content(Request request) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", request.kind().name());
        switch (request) {
            case Request.Generate generate -> {
                tree.put("prompt", prompt(generate.prompt()));
                tree.put("sampling", SamplingJson.write(generate.sampling()));
            }
            case Request.Loglikelihood scored -> {
                tree.put("prompt", prompt(scored.context()));
                tree.put("continuation", scored.continuation());
            }
            case Request.RollingLoglikelihood rolling -> tree.put("prompt", rolling.text());
            case Request.Embed embed -> tree.put("prompt", embed.text());
        }
        return tree;
    }

    /** Returns the request of a tree made by {@link #write}. */
    public static Request read(Tree tree) {
        var id = RequestId.parse(tree.text("id"));
        return switch (RequestKind.valueOf(tree.text("kind"))) {
            case GENERATE -> new Request.Generate(id, prompt(tree), SamplingJson.read(tree.tree("sampling")));
            case LOGLIKELIHOOD -> new Request.Loglikelihood(id, prompt(tree), tree.text("continuation"));
            case ROLLING_LOGLIKELIHOOD -> new Request.RollingLoglikelihood(id, tree.text("prompt"));
            case EMBED -> new Request.Embed(id, tree.text("prompt"));
        };
    }

    private static Object prompt(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text text -> text.text();
            case Prompt.Chat chat ->
                Tree.ordered(
                        "messages",
                        chat.messages().stream()
                                .map(turn -> List.of(turn.role(), turn.content()))
                                .toList(),
                        "continue",
                        chat.continueFinal());
        };
    }

    private static Prompt prompt(Tree tree) {
        if (tree.members().get("prompt") instanceof String text) {
            return Prompt.of(text);
        }
        var chat = tree.tree("prompt");
        var turns = chat.list("messages").stream().map(RequestJson::turn).toList();
        return new Prompt.Chat(turns, chat.flag("continue"));
    }

    private static Message turn(Object pair) {
        var parts = (List<?>) pair;
        return new Message((String) parts.get(0), (String) parts.get(1));
    }
}
