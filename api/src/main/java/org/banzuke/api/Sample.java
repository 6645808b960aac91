package org.banzuke.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of a task.
 *
 * @param id its name
 * @param index its position in the evaluated split, from 0
 * @param fields its columns in order; values are JSON values (String, Long, BigInteger, Double, Boolean, List, Map, null)
 * @param target the expected answer as text, for readers
 * @param shots positions in the task's few-shot pool of the examples that stand before it
 * @param cluster what it shares with other samples, such as a passage; samples of one cluster are not independent
 */
public record Sample(
        SampleId id,
        int index,
        Map<String, @Nullable Object> fields,
        String target,
        List<Integer> shots,
        Optional<String> cluster) {
    public Sample {
        fields = Collections.unmodifiableMap(fields);
        shots = List.copyOf(shots);
        if (!(index >= 0)) {
            throw new IllegalArgumentException("negative sample index: " + index);
        }
    }
}
