package org.banzuke.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.banzuke.stats.DefaultEstimate;

/**
 * Two runs compared on the tasks both have.
 *
 * @param first the first run
 * @param second the second run
 * @param tasks the common tasks
 * @param missing names of tasks that only one of them has
 * @param differences what the two models differ in beside the weights: shape, KV type, CPU variant, …
 * @param suite the mean of the tasks' differences; empty unless there are two common tasks or more
 */
public record Comparison(
        RunScores first,
        RunScores second,
        List<PairedTask> tasks,
        List<String> missing,
        List<String> differences,
        Optional<SuiteDifference> suite) {
    /** Compares two runs at the usual level. */
    public static Comparison of(RunScores first, RunScores second) {
        var tasks = new ArrayList<PairedTask>();
        var names = new TreeSet<String>();
        first.headlines().forEach(scores -> names.add(scores.task()));
        for (var theirs : second.headlines()) {
            var ours = first.headlines().stream()
                    .filter(scores -> scores.task().equals(theirs.task()))
                    .filter(scores ->
                            scores.metric().key().equals(theirs.metric().key()))
                    .findFirst();
            ours.ifPresent(scores -> tasks.add(PairedTask.of(scores, theirs, DefaultEstimate.LEVEL)));
            if (ours.isPresent()) {
                names.remove(theirs.task());
            } else {
                names.add(theirs.task());
            }
        }
        return new Comparison(
                first,
                second,
                tasks,
                List.copyOf(names),
                Identities.differences(
                        first.manifest().identity(), second.manifest().identity()),
                SuiteDifference.of(tasks, DefaultEstimate.LEVEL));
    }
}
