package org.banzuke.tasks.filter;

import java.util.Map;
import org.banzuke.text.python.PythonException;
import org.jspecify.annotations.Nullable;

/** {@code take_first_k}: the first {@code k} responses; fewer are an error. */
record TakeFirstK(int k) implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        var elements = Responses.elements(value);
        if (elements.size() < k) {
            throw PythonException.value(
                    "take_first_k needs " + k + " responses and got " + elements.size() + "; repeats is too small");
        }
        return elements.subList(0, k);
    }
}
