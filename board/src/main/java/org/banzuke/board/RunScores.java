package org.banzuke.board;

import java.util.List;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.RunManifest;
import org.banzuke.api.TaskDescription;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.ScoreVector;
import org.banzuke.runlog.result.Figure;
import org.banzuke.runlog.result.RunResults;

/**
 * What a board needs of one run.
 *
 * @param manifest what decided its numbers
 * @param results its numbers
 * @param headlines the samples' scores of each task's headline metric, in the manifest's order of tasks
 */
public record RunScores(RunManifest manifest, RunResults results, List<ScoreVector> headlines) {
    public RunScores {
        headlines = List.copyOf(headlines);
        if (headlines.size() != manifest.tasks().size()) {
            throw new IllegalArgumentException("a run has one headline a task: " + manifest.id());
        }
    }

    /** Reads a run; its results are given, because folding them is the engine's work. */
    public static RunScores read(RunReader run, RunResults results) {
        var manifest = run.manifest();
        var headlines = manifest.tasks().stream()
                .map(task -> run.scores(task.name(), headline(task).key()))
                .toList();
        return new RunScores(manifest, results, headlines);
    }

    /** Returns a task's first number: the one it is ranked by. */
    public static MetricSpec headline(TaskDescription task) {
        if (task.metrics().isEmpty()) {
            throw new IllegalArgumentException("task " + task.name() + " has no metric");
        }
        return task.metrics().getFirst();
    }

    /** Returns the headline number of the task at {@code index}. */
    public Figure figure(int index) {
        var task = manifest.tasks().get(index);
        return results.figure(task.name(), headline(task).key()).orElseThrow();
    }

    /** Returns 1 if more is better on each task, −1 if less is, and 0 if that differs: then there is no mean over them. */
    int direction() {
        var directions = headlines.stream()
                .map(scores -> scores.metric().higherIsBetter() ? 1 : -1)
                .distinct()
                .toList();
        return directions.size() == 1 ? directions.getFirst() : 0;
    }

    /** Returns what makes tasks comparable: names, versions, prompts, data and settings, by their hashes. */
    public List<String> taskHashes() {
        return manifest.tasks().stream().map(TaskDescription::hash).toList();
    }
}
