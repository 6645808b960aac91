package org.banzuke.testkit.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/** A reply cut into server-sent events. Pure. */
final class Streamed {
    private Streamed() {}

    /** Returns the events of a reply in order: role, a piece a token, finish, usage, end. */
    static List<String> events(Map<String, @Nullable Object> reply, boolean chat, List<String> pieces) {
        var events = new ArrayList<String>();
        if (chat) {
            events.add(event(reply, chat, Map.of("role", "assistant", "content", ""), null));
        }
        for (var piece : pieces) {
            events.add(event(reply, chat, chat ? Map.of("content", piece) : piece, null));
        }
        var finish = Tree.of(new Tree(reply).list("choices").getFirst()).text("finish_reason");
        events.add(event(reply, chat, chat ? Map.of() : "", finish));
        var usage = head(reply, chat);
        usage.put("choices", List.of());
        usage.put("usage", reply.get("usage"));
        events.add(StrictJson.write(usage));
        events.add("[DONE]");
        return events;
    }

    private static String event(
            Map<String, @Nullable Object> reply, boolean chat, Object piece, @Nullable String finish) {
        var choice = new LinkedHashMap<String, @Nullable Object>();
        choice.put("index", 0);
        choice.put(chat ? "delta" : "text", piece);
        choice.put("finish_reason", finish);
        var tree = head(reply, chat);
        tree.put("choices", List.of(choice));
        return StrictJson.write(tree);
    }

    private static Map<String, @Nullable Object> head(Map<String, @Nullable Object> reply, boolean chat) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("id", reply.get("id"));
        tree.put("object", chat ? "chat.completion.chunk" : "text_completion");
        tree.put("created", reply.get("created"));
        tree.put("model", reply.get("model"));
        tree.put("system_fingerprint", reply.get("system_fingerprint"));
        return tree;
    }

    static String text(Map<String, @Nullable Object> reply, boolean chat) {
        var choice = Tree.of(new Tree(reply).list("choices").getFirst());
        return chat ? choice.tree("message").text("content") : choice.text("text");
    }

    static String written(List<String> events, String lineEnd) {
        var out = new StringBuilder();
        events.forEach(
                event -> out.append("data: ").append(event).append(lineEnd).append(lineEnd));
        return out.toString();
    }
}
