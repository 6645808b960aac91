package org.banzuke.tasks.filter;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code map}: looks each response up.
 *
 * @param mapping values by response
 * @param fallback value of a response that is not there
 */
record MapFilter(Map<?, ?> mapping, @Nullable Object fallback) implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        var mapped = new ArrayList<@Nullable Object>();
        for (var element : Responses.elements(value)) {
            mapped.add(look(element));
        }
        return mapped;
    }

    private @Nullable Object look(@Nullable Object element) {
        Object key = element instanceof NoMatch none ? none.text() : element;
        if (mapping.containsKey(key)) {
            return mapping.get(key);
        }
        return element instanceof NoMatch && fallback instanceof String text ? new NoMatch(text) : fallback;
    }
}
