package org.banzuke.tasks.filter;

import java.util.Map;
import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** {@code take_first}: the first response. */
final class TakeFirst implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        var elements = Responses.elements(value);
        if (elements.isEmpty()) {
            throw new PythonException(PythonErrorKind.INDEX, "take_first got no response");
        }
        return elements.getFirst();
    }
}
