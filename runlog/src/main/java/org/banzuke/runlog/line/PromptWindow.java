package org.banzuke.runlog.line;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.Prompt;
import org.banzuke.runlog.json.PromptJson;

/**
 * The prompts a log may name without writing them again: the last ones written, bounded in number and size. Writer and
 * reader keep the same window. Confined.
 */
public final class PromptWindow {
    private static final int MOST = 1024;
    private static final long LARGEST = 1L << 22;

    private final Map<String, Prompt> prompts = new LinkedHashMap<>();
    private long size;

    /** Returns a prompt that may be named. */
    public Optional<Prompt> find(String id) {
        return Optional.ofNullable(prompts.get(id));
    }

    /** Takes a prompt that is being written. */
    public void add(String id, Prompt prompt) {
        drop(id);
        prompts.put(id, prompt);
        size += PromptJson.size(prompt);
    }

    /** Drops the oldest prompts that no longer fit; done behind each line that may name prompts. */
    public void trim() {
        while (prompts.size() > MOST || (size > LARGEST && prompts.size() > 1)) {
            drop(prompts.keySet().iterator().next());
        }
    }

    private void drop(String id) {
        var dropped = prompts.remove(id);
        if (dropped != null) {
            size -= PromptJson.size(dropped);
        }
    }
}
