package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.banzuke.api.Message;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.runlog.json.PromptJson;
import org.banzuke.runlog.json.RequestJson;

/**
 * Steps of samples that are ordered together: neighbours share long prefixes, so a model computes them once. Bounded in
 * requests and text, so that memory stays flat. Confined.
 */
final class Window {
    private static final int MOST_REQUESTS = 1024;
    private static final long MOST_TEXT = 1L << 22;

    private final List<Turn> turns = new ArrayList<>();
    private int requests;
    private long text;

    void add(Turn turn) {
        turns.add(turn);
        requests += turn.step().requests().size();
        for (var request : turn.step().requests()) {
            text += PromptJson.size(RequestJson.prompt(request));
        }
    }

    boolean full() {
        return requests >= MOST_REQUESTS || text >= MOST_TEXT;
    }

    boolean isEmpty() {
        return turns.isEmpty();
    }

    /** Returns the steps, ordered by prompt and cut into batches of at least so many requests; the last may be smaller. */
    List<List<Turn>> batches(int preferred) {
        if (preferred > 1) {
            turns.sort(Comparator.comparing(turn -> key(turn.step().requests().getFirst())));
        }
        var batches = new ArrayList<List<Turn>>();
        var batch = new ArrayList<Turn>();
        var size = 0;
        for (var turn : turns) {
            batch.add(turn);
            size += turn.step().requests().size();
            if (size >= preferred) {
                batches.add(List.copyOf(batch));
                batch.clear();
                size = 0;
            }
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }

    private static String key(Request request) {
        return switch (RequestJson.prompt(request)) {
            case Prompt.Text(var text) -> text;
            case Prompt.Chat chat ->
                String.join("\n", chat.messages().stream().map(Message::content).toList());
        };
    }
}
