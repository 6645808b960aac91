package org.banzuke.tasks.filter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named row of filters.
 *
 * @param name part of each number's key
 * @param filters the filters in order
 */
public record Pipeline(String name, List<Filter> filters) {
    public Pipeline {
        filters = List.copyOf(filters);
    }

    /** Returns what a metric sees of the responses to one request. */
    public @Nullable Object apply(List<?> responses, Map<String, @Nullable Object> row) {
        Object value = responses;
        for (var filter : filters) {
            value = filter.apply(value, row);
        }
        return value;
    }
}
