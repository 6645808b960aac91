package org.banzuke.tasks.prompt;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.Message;
import org.banzuke.text.jinja.JinjaException;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.jinja.Template;
import org.banzuke.text.python.PythonStrings;
import org.jspecify.annotations.Nullable;

/**
 * Renders a conversation with a model's chat template, as Hugging Face transformers (4.57) do. Immutable and
 * thread-safe.
 */
final class ChatRenderer {
    private static final String MARK = "CONTINUE_FINAL_MESSAGE_TAG ";

    private final Template template;
    private final Map<String, String> variables;

    ChatRenderer(ChatTemplate chat, Clock clock) {
        this.variables = chat.variables();
        try {
            this.template = Template.compile("chat template", chat.source(), JinjaOptions.chat(clock));
        } catch (JinjaException e) {
            throw failed(e);
        }
    }

    /**
     * Returns the text of a conversation.
     *
     * @param continueFinal whether it ends within the last turn, instead of opening the assistant's
     */
    String render(List<Message> messages, boolean continueFinal) {
        try {
            return attempt(messages, continueFinal);
        } catch (JinjaException e) {
            // lm-eval tries again without the system message, which some templates refuse.
            var others = messages.stream()
                    .filter(message -> !message.role().equals(Turn.SYSTEM))
                    .toList();
            if (others.size() == messages.size()) {
                throw failed(e);
            }
            return retry(others, continueFinal);
        }
    }

    private String retry(List<Message> messages, boolean continueFinal) {
        try {
            return attempt(messages, continueFinal);
        } catch (JinjaException e) {
            throw failed(e);
        }
    }

    private String attempt(List<Message> messages, boolean continueFinal) {
        var turns = new ArrayList<Map<String, @Nullable Object>>();
        for (var i = 0; i < messages.size(); i++) {
            var last = continueFinal && i == messages.size() - 1;
            turns.add(turn(messages.get(i), last));
        }
        var context = new LinkedHashMap<String, @Nullable Object>();
        context.put("messages", turns);
        context.put("tools", null);
        context.put("documents", null);
        context.put("add_generation_prompt", !continueFinal);
        context.putAll(variables);
        var text = template.render(context);
        return continueFinal ? cut(text) : text;
    }

    private static Map<String, @Nullable Object> turn(Message message, boolean marked) {
        var turn = new LinkedHashMap<String, @Nullable Object>();
        turn.put("role", message.role());
        turn.put("content", marked ? message.content() + MARK : message.content());
        return turn;
    }

    /** Cuts after the final message; a template that strips messages strips its end too. */
    private static String cut(String text) {
        var at = text.lastIndexOf(MARK.strip());
        if (at < 0) {
            throw new EvalException(
                    EvalErrorCode.TEMPLATE_FAILED,
                    "The chat template leaves the last message out, so that an answer cannot go on from it."
                            + " Maybe run without a chat template.");
        }
        var before = text.substring(0, at);
        return text.startsWith(MARK, at) ? before : PythonStrings.rstrip(before);
    }

    private static EvalException failed(JinjaException e) {
        return new EvalException(
                EvalErrorCode.TEMPLATE_FAILED,
                e.getMessage() + ". Maybe the model expects another order of messages.",
                e);
    }
}
