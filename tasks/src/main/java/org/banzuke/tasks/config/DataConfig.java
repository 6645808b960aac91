package org.banzuke.tasks.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a task's data is.
 *
 * @param path {@code dataset_path}
 * @param name {@code dataset_name}, if any
 * @param arguments {@code dataset_kwargs}
 * @param training split of that role, if any
 * @param validation split of that role, if any
 * @param test split of that role, if any
 */
public record DataConfig(
        String path,
        Optional<String> name,
        Map<String, @Nullable Object> arguments,
        Optional<String> training,
        Optional<String> validation,
        Optional<String> test) {
    public DataConfig {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** Returns the split that is evaluated: test if set, else validation. */
    public Optional<String> evaluated() {
        return test.or(() -> validation);
    }
}
