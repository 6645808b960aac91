package org.banzuke.cli.command;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.RunId;
import org.banzuke.api.RunManifest;
import org.banzuke.api.TaskDescription;
import org.banzuke.board.RunScores;
import org.banzuke.engine.Evaluation;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunState;

/** Reads runs of the workspace for boards and comparisons. Confined to one command. */
final class Boards {
    private final RootCommand root;
    private final Map<RunId, RunReader> logs = new HashMap<>();

    Boards(RootCommand root) {
        this.root = root;
    }

    RunScores scores(RunReader run) {
        var scores = RunScores.read(run, new Evaluation(root.workspace()).results(run));
        logs.put(scores.manifest().id(), run);
        return scores;
    }

    /** Returns the run from which scores were read. */
    RunReader log(RunId run) {
        return Objects.requireNonNull(logs.get(run), "read before");
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
