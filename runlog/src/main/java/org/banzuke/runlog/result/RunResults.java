package org.banzuke.runlog.result;

import java.util.List;
import java.util.Optional;
import org.banzuke.api.Doubt;
import org.banzuke.api.MetricKey;
import org.banzuke.api.RunFlag;
import org.banzuke.api.RunId;

/**
 * The numbers of a run: a fold over its log.
 *
 * @param run which run
 * @param state how far it has come
 * @param position the place in the log up to which they were folded
 * @param totals what it took
 * @param tasks the tasks in the manifest's order
 * @param flags what speaks against one unchanged model
 */
public record RunResults(
        RunId run, RunState state, LogPosition position, Totals totals, List<TaskResults> tasks, List<RunFlag> flags) {
    public RunResults {
        tasks = List.copyOf(tasks);
        flags = List.copyOf(flags);
    }

    /** Returns whether all numbers are of one model, as far as anybody noticed. */
    public boolean publishable() {
        return flags.stream().noneMatch(flag -> flag.doubt().kind() == Doubt.Kind.IDENTITY_CHANGED);
    }

    /** Returns a number by task and key. */
    public Optional<Figure> figure(String task, MetricKey key) {
        return tasks.stream()
                .filter(results -> results.task().equals(task))
                .flatMap(results -> results.figures().stream())
                .filter(figure -> figure.metric().key().equals(key))
                .findFirst();
    }
}
