package org.banzuke.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a configured task is, for manifest, board and reader.
 *
 * @param name its name
 * @param title the name shown
 * @param version its version as its file says, or {@code Yaml} as lm-eval writes it where the file says none
 * @param outputType {@code multiple_choice}, {@code generate_until}, {@code loglikelihood} or
 *     {@code loglikelihood_rolling}
 * @param shots few-shot examples before each sample
 * @param repeats answers asked for each sample
 * @param samples planned samples
 * @param metrics its numbers, the headline first
 * @param noAnswer what a response without an answer counts for
 * @param chance score of guessing, where known
 * @param hash SHA-256 (hex) over all that decides its prompts and scores: its resolved file, its settings, its data
 * @param settings further settings a reader wants to see, values are JSON values
 */
public record TaskDescription(
        String name,
        String title,
        String version,
        String outputType,
        int shots,
        int repeats,
        int samples,
        List<MetricSpec> metrics,
        NoAnswerPolicy noAnswer,
        OptionalDouble chance,
        String hash,
        Map<String, @Nullable Object> settings) {
    public TaskDescription {
        metrics = List.copyOf(metrics);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        if (!(shots >= 0 && repeats >= 1 && samples >= 0)) {
            throw new IllegalArgumentException("negative count in the description of task " + name);
        }
    }
}
