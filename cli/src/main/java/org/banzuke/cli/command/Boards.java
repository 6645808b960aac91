package org.banzuke.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.RunManifest;
import org.banzuke.api.TaskDescription;
import org.banzuke.board.RunScores;
import org.banzuke.engine.Evaluation;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunState;

/** Reads runs of the workspace for boards and comparisons. */
final class Boards {
    private final RootCommand root;

    Boards(RootCommand root) {
        this.root = root;
    }

    RunScores scores(RunReader run) {
        return RunScores.read(run, new Evaluation(root.workspace()).results(run));
    }

    /**
     * Returns the newest finished run of each model on the tasks of {@code like}.
     *
     * @param like a run whose tasks are meant
     */
    List<RunScores> comparable(RunReader like) {
        var hashes = hashes(like.manifest());
        var newest = new LinkedHashMap<ModelIdentity, RunReader>();
        for (var run : root.runs().list()) {
            var manifest = run.manifest();
            if (hashes(manifest).equals(hashes) && run.state() == RunState.FINISHED) {
                newest.putIfAbsent(manifest.identity(), run);
            }
        }
        return newest.values().stream().map(this::scores).toList();
    }

    private static List<String> hashes(RunManifest manifest) {
        return manifest.tasks().stream().map(TaskDescription::hash).toList();
    }
}
