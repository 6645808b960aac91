package org.banzuke.runlog.json;

import java.util.Map;
import org.banzuke.api.Message;
import org.banzuke.api.Prompt;
import org.banzuke.io.CanonicalJson;
import org.jspecify.annotations.Nullable;

/** The JSON of prompts, and their ids. Pure. */
public final class PromptJson {
    private static final int ID_DIGITS = 24;

    private PromptJson() {}

    /** Returns the prompt as a JSON object. */
    public static Map<String, @Nullable Object> write(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text(var text) -> new Tree().put("text", text).members();
            case Prompt.Chat(var messages, var continueFinal) ->
                new Tree()
                        .put(
                                "messages",
                                messages.stream().map(PromptJson::message).toList())
                        .put("continue_final", continueFinal)
                        .members();
        };
    }

    /** Reads what {@link #write} wrote. */
    public static Prompt read(JsonFields fields) {
        if (fields.has("text")) {
            return new Prompt.Text(fields.text("text"));
        }
        return new Prompt.Chat(fields.list("messages", PromptJson::readMessage), fields.flag("continue_final"));
    }

    /** Returns the prompt's name in a run log. */
    public static String id(Prompt prompt) {
        return CanonicalJson.sha256(write(prompt)).substring(0, ID_DIGITS);
    }

    /** Returns how much of a window the prompt takes. */
    public static int size(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text(var text) -> text.length();
            case Prompt.Chat chat ->
                chat.messages().stream()
                        .mapToInt(message -> message.content().length())
                        .sum();
        };
    }

    private static Map<String, @Nullable Object> message(Message message) {
        return new Tree()
                .put("role", message.role())
                .put("content", message.content())
                .members();
    }

    private static Message readMessage(@Nullable Object json) {
        var fields = JsonFields.of(json);
        return new Message(fields.text("role"), fields.text("content"));
    }
}
