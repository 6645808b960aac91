package org.banzuke.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banzuke.api.TaskDescription;
import org.banzuke.stats.DefaultEstimate;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.RankSets;
import org.banzuke.stats.Replicates;
import org.jspecify.annotations.Nullable;

/**
 * Runs of the same tasks, ranked with confidence: all rank ranges hold together with probability 0.95.
 *
 * @param tasks the tasks, in order
 * @param rows by score, the best first: the lowest where the metrics count errors
 * @param withheld runs that have no suite value, because a task has no number, or that are not to be published
 * @param mixed facts in which the models differ although they change numbers: shape, quantisation, CPU variant, …
 */
public record Board(List<TaskDescription> tasks, List<Row> rows, List<RunScores> withheld, List<String> mixed) {
    public Board {
        tasks = List.copyOf(tasks);
        rows = List.copyOf(rows);
        withheld = List.copyOf(withheld);
        mixed = List.copyOf(mixed);
    }

    /**
     * Ranks runs.
     *
     * @throws IllegalArgumentException if there is no run, or they do not have the same tasks
     */
    public static Board of(List<RunScores> runs) {
        if (runs.isEmpty()
                || runs.stream().map(RunScores::taskHashes).distinct().count() > 1) {
            throw new IllegalArgumentException("a board needs runs of the same tasks");
        }
        var suites = new HashMap<RunScores, Estimated>();
        runs.forEach(run -> suites.put(run, SuiteScores.suite(run)));
        var ranked = runs.stream()
                .filter(run ->
                        suites.get(run) instanceof Estimate && run.results().publishable())
                .sorted(Comparator.comparingDouble((RunScores run) -> -run.direction() * value(suites.get(run)))
                        .thenComparing(run -> run.manifest().id()))
                .toList();
        var withheld = runs.stream().filter(run -> !ranked.contains(run)).toList();
        var models = runs.stream().map(run -> run.manifest().identity()).toList();
        return new Board(runs.getFirst().manifest().tasks(), rows(ranked, suites), withheld, Identities.mixed(models));
    }

    private static double value(@Nullable Estimated suite) {
        return suite instanceof Estimate estimate ? estimate.value() : Double.NEGATIVE_INFINITY;
    }

    private static List<Row> rows(List<RunScores> ranked, Map<RunScores, Estimated> suites) {
        var score = ranked.stream()
                .mapToDouble(run -> run.direction() * value(suites.get(run)))
                .toArray();
        var ids = ranked.stream()
                .map(run -> run.manifest().id().toString())
                .sorted()
                .toList();
        var sets = RankSets.simultaneous(
                score, SuiteScores.covariance(ranked), DefaultEstimate.LEVEL, true, Replicates.seed("rank-sets", ids));
        var rows = new ArrayList<Row>();
        for (var i = 0; i < ranked.size(); i++) {
            var run = ranked.get(i);
            rows.add(new Row(
                    i + 1, sets.best().get(i), sets.worst().get(i), run, Objects.requireNonNull(suites.get(run))));
        }
        return rows;
    }

    /** Returns the comparison of each row with the next. */
    public List<Comparison> neighbours() {
        var pairs = new ArrayList<Comparison>();
        for (var i = 0; i + 1 < rows.size(); i++) {
            pairs.add(Comparison.of(rows.get(i).scores(), rows.get(i + 1).scores()));
        }
        return pairs;
    }
}
