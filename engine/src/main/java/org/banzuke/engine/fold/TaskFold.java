package org.banzuke.engine.fold;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banzuke.api.MetricKey;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.Score;
import org.banzuke.api.TaskDescription;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.result.Counts;
import org.banzuke.runlog.result.Figure;
import org.banzuke.runlog.result.TaskResults;

/** What is known of one task's samples: bits and primitive arrays. Confined. */
final class TaskFold {
    private final TaskDescription task;
    private final BitSet done = new BitSet();
    private final BitSet failed = new BitSet();
    private final BitSet worthRetrying = new BitSet();
    private final BitSet noAnswer = new BitSet();
    private final Clusters clusters = new Clusters();
    private final Map<MetricKey, ScoreColumn> columns = new LinkedHashMap<>();

    TaskFold(TaskDescription task) {
        this.task = task;
        task.metrics().forEach(metric -> columns.put(metric.key(), new ScoreColumn()));
    }

    void accept(Event.Concluded it) {
        var index = it.index();
        var failure = it.outcome().failure();
        done.set(index);
        failed.set(index, failure.isPresent());
        worthRetrying.set(index, failure.isPresent() && failure.get().kind().worthRetrying());
        it.cluster().ifPresent(cluster -> clusters.put(index, cluster));
        for (var column : columns.entrySet()) {
            var score = it.outcome().scores().get(column.getKey());
            if (failure.isPresent()) {
                column.getValue().clear(index);
            } else {
                var without = it.outcome().noAnswer(column.getKey());
                column.getValue().put(index, score == null ? new Score.Unscored("not scored") : score, without);
            }
        }
        noAnswer.set(index, failure.isEmpty() && hasNoAnswer(it));
    }

    boolean done(int index) {
        return done.get(index);
    }

    /** Lets samples that failed for a passing reason be asked again. */
    void reopen() {
        done.andNot(worthRetrying);
        failed.andNot(worthRetrying);
        worthRetrying.clear();
    }

    int doneCount() {
        return done.cardinality();
    }

    int failedCount() {
        return failed.cardinality();
    }

    int noAnswerCount() {
        return noAnswer.cardinality();
    }

    TaskResults results(Aggregator aggregator) {
        return new TaskResults(
                task.name(),
                task.metrics().stream()
                        .map(metric -> figure(metric, aggregator))
                        .toList());
    }

    private boolean hasNoAnswer(Event.Concluded it) {
        return !task.metrics().isEmpty()
                && it.outcome().noAnswer(task.metrics().getFirst().key());
    }

    private Figure figure(MetricSpec metric, Aggregator aggregator) {
        var column = columns.getOrDefault(metric.key(), new ScoreColumn());
        var scored = column.scored();
        var without = column.noAnswers();
        var planned = Math.max(task.samples(), done.cardinality());
        return new Figure(
                metric,
                task.noAnswer(),
                new Counts(planned, scored, without, done.cardinality() - scored - without),
                aggregator.measure(metric, column, clusters),
                aggregator.compat(metric, column));
    }
}
