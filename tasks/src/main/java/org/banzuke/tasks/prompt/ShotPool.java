package org.banzuke.tasks.prompt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that few-shot examples are taken from.
 *
 * @param label what messages call it
 * @param rows the rows, in order
 * @param withoutEvaluated whether an example equal to the evaluated row is left out
 */
public record ShotPool(String label, List<Map<String, @Nullable Object>> rows, boolean withoutEvaluated) {
    public ShotPool {
        rows = List.copyOf(rows);
    }
}
