package org.banzuke.tasks.prompt;

import org.banzuke.api.Message;

/**
 * One message of a prompt.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 * @param content its text
 * @param delimiter what follows it in plain text; a conversation has none
 */
record Turn(String role, String content, String delimiter) {
    static final String SYSTEM = "system";
    static final String USER = "user";
    static final String ASSISTANT = "assistant";

    Message message() {
        return new Message(role, content);
    }

    Turn undelimited() {
        return new Turn(role, content, "");
    }
}
