package org.banzuke.tasks.filter;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code decontaminate}: kept for old task files; does nothing, as in lm-eval. */
final class Decontaminate implements Filter {
    @Override
    public @Nullable Object apply(@Nullable Object value, Map<String, @Nullable Object> row) {
        return value;
    }
}
