package org.banzuke.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one sample.
 *
 * @param sample which one
 * @param failure set when a request failed for good: then there are no answers and each score is {@link Score.Unscored}
 * @param answers what each filter took from the response, by name of the filter
 * @param scores what it contributes to each number of the task
 */
public record Outcome(
        SampleId sample, Optional<Response.Failed> failure, Map<String, Answer> answers, Map<MetricKey, Score> scores) {
    public Outcome {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    /** Returns whether the filter of this number found no answer. */
    public boolean noAnswer(MetricKey key) {
        return answers.get(key.filter()) instanceof Answer.NoAnswer;
    }
}
