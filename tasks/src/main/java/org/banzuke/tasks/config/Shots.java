package org.banzuke.tasks.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code fewshot_config}, with what it leaves out taken from the task.
 *
 * @param sampler {@code default} or {@code first_n}
 * @param split split of the pool, if named
 * @param samples examples written in the task file; used where no split is named
 * @param text {@code doc_to_text} of an example
 * @param choice {@code doc_to_choice} of an example, null for none
 * @param target {@code doc_to_target} of an example
 * @param genPrefix column or template that begins the answer
 * @param delimiter after an example
 * @param targetDelimiter between question and answer of an example
 */
public record Shots(
        String sampler,
        Optional<String> split,
        Optional<List<Map<String, @Nullable Object>>> samples,
        @Nullable Object text,
        @Nullable Object choice,
        @Nullable Object target,
        Optional<String> genPrefix,
        String delimiter,
        String targetDelimiter) {}
