package org.banzuke.cli.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.RunManifest;
import org.banzuke.cli.view.SampleOutcome;
import org.banzuke.runlog.read.SampleRecord;

/**
 * The number each task is ranked by: it decides what became of a sample. Immutable.
 *
 * @param byTask by name of the task; a task without numbers is missing
 */
public record Headlines(Map<String, MetricSpec> byTask) {
    public Headlines {
        byTask = Map.copyOf(byTask);
    }

    /** Returns the first number of each task. */
    public static Headlines of(RunManifest manifest) {
        var byTask = new HashMap<String, MetricSpec>();
        manifest.tasks()
                .forEach(task ->
                        task.metrics().stream().findFirst().ifPresent(metric -> byTask.put(task.name(), metric)));
        return new Headlines(byTask);
    }

    /** Returns what became of a sample; empty where its task has no number. */
    public Optional<SampleOutcome> outcome(SampleRecord sample) {
        return Optional.ofNullable(byTask.get(sample.sample().task())).map(metric -> SampleOutcome.of(sample, metric));
    }
}
