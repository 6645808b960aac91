package org.banzuke.tasks.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.Message;
import org.banzuke.api.Prompt;

/**
 * Writes turns as a conversation.
 *
 * @param multiturn whether examples are turns of their own
 * @param renderer the model's template; without one the other side renders
 */
record ChatWriter(boolean multiturn, Optional<ChatRenderer> renderer) {
    Prompt prompt(List<Turn> turns, boolean continueFinal) {
        var messages = multiturn ? turns.stream().map(Turn::message).toList() : single(turns);
        return renderer.<Prompt>map(template -> Prompt.of(template.render(messages, continueFinal)))
                .orElseGet(() -> new Prompt.Chat(messages, continueFinal));
    }

    /** All between the system message and a final beginning of an answer becomes one message of the user. */
    private static List<Message> single(List<Turn> turns) {
        var messages = new ArrayList<Message>();
        var from = turns.getFirst().role().equals(Turn.SYSTEM) ? 1 : 0;
        var open = turns.getLast().role().equals(Turn.ASSISTANT);
        var to = open ? turns.size() - 1 : turns.size();
        if (from == 1) {
            messages.add(turns.getFirst().message());
        }
        var joined = new StringBuilder();
        for (var i = from; i < to; i++) {
            var turn = i == to - 1 ? turns.get(i).undelimited() : turns.get(i);
            joined.append(turn.content()).append(turn.delimiter());
        }
        messages.add(new Message(Turn.USER, joined.toString()));
        if (open) {
            messages.add(turns.getLast().message());
        }
        return messages;
    }
}
