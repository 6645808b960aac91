package org.banzuke.tasks.fresh.item;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunSettings;
import org.banzuke.text.jinja.JinjaException;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.jinja.Template;

/** What stands around an item's prompt: nothing, a system text, or a conversation. Immutable. */
final class Wrapping {
    private final Optional<String> system;
    private final Optional<Template> template;
    private final Map<String, String> variables;

    private Wrapping(Optional<String> system, Optional<Template> template, Map<String, String> variables) {
        this.system = system;
        this.template = template;
        this.variables = variables;
    }

    /** Returns the wrapping the settings ask for. */
    static Wrapping of(String task, RunSettings settings, Optional<ChatTemplate> chat, Clock clock) {
        if (settings.chat().isEmpty()) {
            return new Wrapping(settings.system(), Optional.empty(), Map.of());
        }
        var found = chat.orElseThrow(() -> new EvalException(
                EvalErrorCode.MODEL_UNSUPPORTED,
                "Task " + task + " was asked for with a chat template (the model has none)."
                        + " Maybe run it without --apply-chat-template."));
        try {
            var compiled = Template.compile("chat template", found.source(), JinjaOptions.chat(clock));
            return new Wrapping(settings.system(), Optional.of(compiled), found.variables());
        } catch (JinjaException e) {
            throw failed(task, e);
        }
    }

    /** Returns the text the model reads. */
    String around(String task, String prompt) {
        if (template.isEmpty()) {
            return system.map(text -> text + "\n\n" + prompt).orElse(prompt);
        }
        var messages = new ArrayList<Map<String, String>>();
        system.ifPresent(text -> messages.add(Map.of("role", "system", "content", text)));
        messages.add(Map.of("role", "user", "content", prompt));
        return render(task, template.get(), messages);
    }

    private String render(String task, Template compiled, List<Map<String, String>> messages) {
        var context = new HashMap<String, Object>(variables);
        context.put("messages", messages);
        context.put("add_generation_prompt", true);
        try {
            return compiled.render(context);
        } catch (JinjaException e) {
            throw failed(task, e);
        }
    }

    private static EvalException failed(String task, JinjaException cause) {
        return new EvalException(
                EvalErrorCode.TEMPLATE_FAILED,
                "The model's chat template fails on task " + task + " (" + cause.getMessage()
                        + "). Maybe run it without --apply-chat-template.",
                cause);
    }

    /** Returns what stands between prompt and answer: a turn begins without a space. */
    String delimiter() {
        return template.isEmpty() ? " " : "";
    }
}
