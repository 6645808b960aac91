package org.banzuke.tasks.prompt;

import java.time.Clock;
import java.util.Optional;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.RunSettings;

/**
 * What a run puts around a task's questions.
 *
 * @param settings what the user asked for
 * @param chat the model's chat template, if it has one
 * @param pool rows that examples come from
 * @param clock what a chat template that asks for the date reads
 */
public record Framing(RunSettings settings, Optional<ChatTemplate> chat, ShotPool pool, Clock clock) {
    /** Returns who writes conversations, where prompts are some. */
    Optional<ChatWriter> writer() {
        return settings.chat()
                .map(style -> new ChatWriter(style.multiturn(), chat.map(it -> new ChatRenderer(it, clock))));
    }
}
