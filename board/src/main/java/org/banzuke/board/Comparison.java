package org.banzuke.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.banzuke.stats.DefaultEstimate;
import org.banzuke.stats.Interval;
import org.banzuke.stats.PairedDifference;
import org.banzuke.stats.multiplicity.AdjustedP;

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
    /**
     * Returns the p-value of the whole: of the suite's difference, or of the only task; empty where there is neither.
     */
    public OptionalDouble p() {
        if (suite.isPresent()) {
            return OptionalDouble.of(suite.get().p());
        }
        return tasks.size() == 1 && tasks.getFirst().difference().isPresent()
                ? OptionalDouble.of(tasks.getFirst().difference().get().p())
                : OptionalDouble.empty();
    }

    /**
     * Returns what may be said of the first run: by the suite, or by the only task.
     *
     * @param margin smallest difference that matters, as a share
     */
    public Optional<PairedDifference.Verdict> verdict(double margin) {
        if (suite.isPresent()) {
            return Optional.of(suite.get().verdict(margin));
        }
        return tasks.size() == 1 ? tasks.getFirst().verdict(margin) : Optional.empty();
    }

    /** Returns the interval of what the first run gains: of the suite, or of the only task; more is better. */
    public Optional<Interval> gain() {
        if (suite.isPresent()) {
            return Optional.of(
                    Verdicts.directed(suite.get().interval(), suite.get().higherIsBetter()));
        }
        return tasks.size() == 1
                ? tasks.getFirst()
                        .difference()
                        .map(d -> Verdicts.directed(
                                d.interval(), tasks.getFirst().metric().higherIsBetter()))
                : Optional.empty();
    }

    /**
     * Returns the tasks' p-values after Benjamini and Hochberg, in the order of {@link #tasks()}; empty for a task without
     * a difference.
     */
    public List<OptionalDouble> adjusted() {
        var given = tasks.stream().flatMap(task -> task.difference().stream()).mapToDouble(PairedDifference::p);
        var adjusted =
                Arrays.stream(AdjustedP.benjaminiHochberg(given.toArray())).iterator();
        return tasks.stream()
                .map(task -> task.difference().isPresent()
                        ? OptionalDouble.of(adjusted.nextDouble())
                        : OptionalDouble.empty())
                .toList();
    }

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
