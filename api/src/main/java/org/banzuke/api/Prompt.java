package org.banzuke.api;

import java.util.List;

/** What a model is shown: one text, or a conversation for models that are only reached by turns. */
public sealed interface Prompt {
    /** A text, sent as it is; a chat template, if any, has been applied already. */
    record Text(String text) implements Prompt {}

    /**
     * A conversation that the other side renders.
     *
     * @param messages the turns in order, at least one
     * @param continueFinal whether the answer goes on with the last turn instead of beginning a new one
     */
    record Chat(List<Message> messages, boolean continueFinal) implements Prompt {
        public Chat {
            messages = List.copyOf(messages);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("a conversation needs a turn");
            }
        }
    }

    /** Returns a prompt of one text. */
    static Prompt of(String text) {
        return new Text(text);
    }
}
