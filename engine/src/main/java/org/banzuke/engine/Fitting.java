package org.banzuke.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.RequestKind;
import org.banzuke.api.RunManifest;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;
import org.banzuke.runlog.folder.RunFolder;

/** Checks that a manifest, the model, the tasks and what lies in the folder belong together. */
final class Fitting {
    private Fitting() {}

    /** Kinds of request that tasks of an output type ask, by lm-eval's names of the types. */
    private static final Map<String, RequestKind> KINDS = Map.of(
            "multiple_choice", RequestKind.LOGLIKELIHOOD,
            "loglikelihood", RequestKind.LOGLIKELIHOOD,
            "loglikelihood_rolling", RequestKind.ROLLING_LOGLIKELIHOOD,
            "generate_until", RequestKind.GENERATE);

    /** Checks that the model answers what the tasks ask, before anything is asked: a wrong kind is never scored. */
    static void checkKinds(LanguageModel model, List<Task> tasks) {
        var known = model.capabilities().kinds();
        for (var task : tasks) {
            var kind = KINDS.get(task.description().outputType());
            if (kind != null && !known.contains(kind)) {
                throw new EvalException(
                        EvalErrorCode.MODEL_UNSUPPORTED,
                        "Task " + task.description().name() + " asks for "
                                + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", which "
                                + model.identity().name() + " does not answer ("
                                + model.whyNot(kind).orElse("its backend has no such call")
                                + "). Maybe choose tasks that generate text, or another server.");
            }
        }
    }

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
