package org.banzuke.tasks.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code metric_list}.
 *
 * @param name name of the metric
 * @param aggregation name of the aggregation, if given
 * @param higherIsBetter direction, if given
 * @param huggingFace whether the metric of the {@code evaluate} library is meant
 * @param arguments further arguments
 */
public record MetricConfig(
        String name,
        Optional<String> aggregation,
        Optional<Boolean> higherIsBetter,
        boolean huggingFace,
        Map<String, @Nullable Object> arguments) {
    public MetricConfig {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Returns an entry that says nothing but the name. */
    public static MetricConfig named(String name) {
        return new MetricConfig(name, Optional.empty(), Optional.empty(), false, Map.of());
    }
}
