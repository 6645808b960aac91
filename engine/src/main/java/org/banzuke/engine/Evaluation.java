package org.banzuke.engine;

import java.util.List;
import java.util.Map;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.RunManifest;
import org.banzuke.api.Task;
import org.banzuke.engine.fold.RunFold;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.engine.schedule.Retries;
import org.banzuke.runlog.event.Event.Mark;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunResults;

/** Runs tasks on a model, writes everything down, and folds it into numbers. Thread-safe. */
public final class Evaluation {
    private final Workspace workspace;
    private final Retries retries;

    /** Works in this workspace, with the usual retries. */
    public Evaluation(Workspace workspace) {
        this(workspace, Retries.usual(workspace.random()));
    }

    /** Works in this workspace. */
    public Evaluation(Workspace workspace, Retries retries) {
        this.workspace = workspace;
        this.retries = retries;
    }

    /**
     * Starts a run, or goes on with it where its folder says it stopped.
     *
     * <p>A request to end lets what is in flight finish (at most ten seconds); the results then say
     * {@code PAUSED}, and the same call goes on later. Samples that failed for a passing reason are asked again.
     *
     * @param manifest decides the numbers; see {@code RunManifests.named}
     * @param model the model, opened; the caller closes it
     * @param tasks the tasks of the manifest, in its order
     * @throws EvalException if storage fails or is locked, if the manifest does not fit tasks, model or the folder, or
     *     if the model as a whole is gone; what was finished is kept
     */
    public RunResults run(
            RunManifest manifest,
            LanguageModel model,
            List<Task> tasks,
            ProgressListener listener,
            Cancellation cancellation) {
        return run(manifest, model, tasks, listener, cancellation, Budget.NONE);
    }

    /**
     * The same within a budget.
     *
     * @throws EvalException also if the budget limits the cost of a model whose price nobody has said
     */
    public RunResults run(
            RunManifest manifest,
            LanguageModel model,
            List<Task> tasks,
            ProgressListener listener,
            Cancellation cancellation,
            Budget budget) {
        return run(manifest, model, tasks, listener, Steering.of(cancellation, budget));
    }

    /**
     * The same while somebody may end it or let it wait.
     *
     * @throws EvalException as above
     */
    public RunResults run(
            RunManifest manifest, LanguageModel model, List<Task> tasks, ProgressListener listener, Steering steering) {
        Fitting.check(manifest, model, tasks);
        Fitting.checkKinds(model, tasks);
        return new Sitting(workspace, retries, manifest, model, tasks, steering).run(Mark.STARTED, Map.of(), listener);
    }

    /**
     * Scores an earlier run's responses again with tasks loaded anew, into a run of its own, which keeps the earlier one's flags;
     * asks no model.
     *
     * @param manifest the new run's manifest, with the identity of the earlier one's model
     */
    public RunResults rescore(RunReader earlier, RunManifest manifest, List<Task> tasks, ProgressListener listener) {
        try (var model = new RecordedModel(earlier.recording())) {
            Fitting.check(manifest, model, tasks);
            var facts = Map.of("from", earlier.manifest().id().toString());
            return new Sitting(workspace, retries, manifest, model, tasks, Steering.of(new Cancellation(), Budget.NONE))
                    .run(Mark.RESCORED, facts, listener);
        }
    }

    /** Returns the numbers of a run: those kept beside its log if they fit it, else folded from it again. */
    public RunResults results(RunReader run) {
        return run.results().orElseGet(() -> folded(run));
    }

    private static RunResults folded(RunReader run) {
        var manifest = run.manifest();
        var fold = new RunFold(manifest);
        var log = RunLog.read(run, fold);
        return new RunResults(manifest.id(), run.state(), log.end(), fold.totals(), fold.results(), fold.flags());
    }
}
