package org.banzuke.runlog.result;

import java.util.List;

/**
 * The numbers of one task.
 *
 * @param task its name
 * @param figures its numbers, the headline first
 */
public record TaskResults(String task, List<Figure> figures) {
    public TaskResults {
        figures = List.copyOf(figures);
    }
}
