package org.banzuke.tasks.filter;

import java.util.Map;
import org.banzuke.text.python.PythonCase;
import org.jspecify.annotations.Nullable;

/** {@code lowercase}: lowers each response, as Python does. */
final class Lowercase implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        return Responses.map(value, PythonCase::lower);
    }
}
