package org.banzuke.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the user asked for beside model and tasks; all of it decides the numbers and stands in the manifest.
 *
 * @param shots few-shot examples, where they differ from the task's own; a task that says 0 keeps 0
 * @param limit first samples of each task: a count if 1 or more, else a share, rounded up
 * @param samples positions of the samples to take, by task; empty takes all
 * @param generation arguments merged over each task's generation arguments; values are JSON values
 * @param chat how prompts become a conversation; empty for plain text
 * @param system text before everything else
 * @param seeds seeds, as lm-eval names them
 */
public record RunSettings(
        OptionalInt shots,
        OptionalDouble limit,
        Map<String, List<Integer>> samples,
        Map<String, Object> generation,
        Optional<ChatStyle> chat,
        Optional<String> system,
        Seeds seeds) {
    /**
     * How a prompt becomes a conversation.
     *
     * @param multiturn whether each few-shot example is a pair of turns, or all stand in one user turn
     */
    public record ChatStyle(boolean multiturn) {}

    public RunSettings {
        samples = Map.copyOf(samples);
        generation = Collections.unmodifiableMap(new LinkedHashMap<>(generation));
    }

    /** Returns settings that change nothing. */
    public static RunSettings defaults() {
        return new RunSettings(
                OptionalInt.empty(),
                OptionalDouble.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Seeds.defaults());
    }
}
