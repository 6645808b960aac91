package org.banzuke.tasks.filter;

import java.util.Map;
import org.banzuke.text.python.PythonStrings;
import org.jspecify.annotations.Nullable;

/** {@code remove_whitespace}: strips each response. */
final class RemoveWhitespace implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        return Responses.map(value, PythonStrings::strip);
    }
}
