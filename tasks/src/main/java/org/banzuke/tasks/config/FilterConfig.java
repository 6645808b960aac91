package org.banzuke.tasks.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code filter_list}: a named row of functions.
 *
 * @param name name of the pipeline, part of each number's key
 * @param steps its functions in order
 */
public record FilterConfig(String name, List<Step> steps) {
    /**
     * One function of a pipeline.
     *
     * @param function its name
     * @param arguments its arguments
     */
    public record Step(String function, Map<String, @Nullable Object> arguments) {
        public Step {
            arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        }
    }

    public FilterConfig {
        steps = List.copyOf(steps);
    }

    /** Returns lm-eval's default: the first response. */
    public static FilterConfig takeFirst() {
        return new FilterConfig("none", List.of(new Step("take_first", Map.of())));
    }
}
