package org.banzuke.engine;

import java.util.List;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.RunManifest;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;
import org.banzuke.runlog.folder.RunFolder;

/** Checks that a manifest, the model, the tasks and what lies in the folder belong together. */
final class Fitting {
    private Fitting() {}

    /** Checks model and tasks against the manifest. */
    static void check(RunManifest manifest, LanguageModel model, List<Task> tasks) {
        if (!manifest.identity().equals(model.identity())) {
            throw differs(
                    manifest,
                    "model",
                    model.identity().toString(),
                    manifest.identity().toString());
        }
        var hashes = tasks.stream().map(task -> task.description().hash()).toList();
        var wanted = manifest.tasks().stream().map(TaskDescription::hash).toList();
        if (!hashes.equals(wanted)) {
            throw differs(manifest, "tasks", hashes.toString(), wanted.toString());
        }
    }

    /** Checks the manifest against the one that is there. */
    static void check(RunManifest manifest, RunFolder folder) {
        if (!folder.manifest().equals(manifest)) {
            throw differs(manifest, "manifest", "another one", manifest.id().toString());
        }
    }

    private static EvalException differs(RunManifest manifest, String what, String found, String wanted) {
        return new EvalException(
                EvalErrorCode.RUN_INVALID,
                "Run " + manifest.id() + " began with another " + what + " (now " + found + ", then " + wanted
                        + "). Maybe start a new run: its numbers would mix two things.");
    }
}
