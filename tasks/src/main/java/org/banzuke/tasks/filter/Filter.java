package org.banzuke.tasks.filter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One function of a filter pipeline. Immutable and thread-safe. */
@FunctionalInterface
public interface Filter {
    /**
     * Returns the filtered value.
     *
     * @param value the responses to one request as a list, or what an earlier function made of them
     * @param row the row that was asked about
     * @throws org.banzuke.text.python.PythonException where lm-eval would raise
     */
    @Nullable
    Object apply(@Nullable Object value, Map<String, @Nullable Object> row);
}
