package org.banzuke.cli.command;

import java.util.List;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.MetricSpec.Range;
import org.banzuke.api.Price;
import org.banzuke.api.RunManifest;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.api.TaskDescription;
import org.banzuke.board.StudyPlan;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.process.Version;
import org.banzuke.cli.view.Figures;
import org.banzuke.engine.Evaluation;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.banzuke.stats.DefaultEstimate;

/** Starts, resumes and watches runs for commands. */
final class Evaluations {
    private final RootCommand root;
    private final Budget budget;
    private final Cancellation cancellation = new Cancellation();

    Evaluations(RootCommand root) {
        this(root, Budget.NONE);
    }

    Evaluations(RootCommand root, Budget budget) {
        this.root = root;
        this.budget = budget;
        root.surroundings().interrupts().onRequest(() -> {
            root.talk("\nEnding cleanly; once more ends at once.");
            cancellation.request();
        });
    }

    /** A finished or stopped run. */
    record Done(RunManifest manifest, RunResults results) {}

    /** Evaluates a model on tasks. */
    Done run(String modelName, List<String> taskNames, RunSettings settings, RunManifest.Sources sources) {
        try (var model = ModelOpening.open(modelName, root)) {
            var catalog = Catalog.of(sources, root);
            var tasks = taskNames.stream()
                    .map(name -> catalog.open(name, settings, model.chatTemplate()))
                    .toList();
            var manifest = RunManifests.named(
                    Version.read().software(),
                    root.surroundings().clock().instant(),
                    modelName,
                    model.identity(),
                    settings.chat().flatMap(_ -> model.chatTemplate()),
                    tasks.stream().map(Task::description).toList(),
                    settings,
                    sources);
            root.talk(sees(manifest.tasks()));
            root.talk(estimate(model.price(), tasks, model.watched()));
            return run(manifest, model, tasks);
        }
    }

    /** Says, before anything is paid, about what it will cost; counting prompts takes a moment, so only where one pays. */
    private static String estimate(Price price, List<Task> tasks, boolean watched) {
        return price instanceof Price.Free
                ? ""
                : Costs.text(price, tasks.stream().map(PlanSize::of).toList(), watched);
    }

    /** Says, before anything is asked, what a comparison of two such runs will be able to see. */
    private static String sees(List<TaskDescription> tasks) {
        var samples = tasks.stream().map(TaskDescription::samples).toList();
        var shares = tasks.stream()
                .allMatch(task -> task.metrics().stream()
                                .findFirst()
                                .map(MetricSpec::range)
                                .orElse(Range.ANY)
                        != Range.ANY);
        if (tasks.isEmpty() || !shares || samples.stream().anyMatch(n -> n < 2)) {
            return "";
        }
        var plan = StudyPlan.guessed(tasks.size(), 0.5, 0, 1 - DefaultEstimate.LEVEL, 0.8);
        return "  "
                + Figures.count(samples.stream().mapToLong(Integer::longValue).sum())
                + " samples: two such runs can be told apart from about "
                + Figures.number(plan.detectable(samples), 100)
                + " points on (4 times in 5, at scores near 50 %).";
    }

    /** Goes on with a run. */
    Done resume(RunManifest manifest) {
        try (var model = ModelOpening.open(manifest.model(), root)) {
            var catalog = Catalog.of(manifest.sources(), root);
            var tasks = manifest.tasks().stream()
                    .map(task -> catalog.open(task.name(), manifest.settings(), manifest.chatTemplate()))
                    .toList();
            return run(manifest, model, tasks);
        }
    }

    private Done run(RunManifest manifest, LanguageModel model, List<Task> tasks) {
        var progress = new ProgressPrinter(root, manifest.identity().name());
        try {
            var results = new Evaluation(root.workspace()).run(manifest, model, tasks, progress, cancellation, budget);
            return new Done(manifest, results);
        } catch (EvalException e) {
            progress.end();
            if (e.code().type() == EvalErrorCode.Type.MODEL && e.code() != EvalErrorCode.MODEL_UNSUPPORTED) {
                root.talk("Stopped; everything finished is kept. Go on by: banzuke runs resume " + manifest.id());
            }
            throw e;
        } finally {
            progress.end();
        }
    }

    private static String lacking(RunResults results) {
        var pending = results.tasks().stream()
                .mapToInt(task -> task.figures().stream()
                        .mapToInt(figure -> figure.counts().pending())
                        .max()
                        .orElse(0))
                .sum();
        return pending == 0 ? "" : Figures.count(pending) + " samples are missing, and the numbers say so; ";
    }

    /** Returns the exit code of a run, and says how to go on with one that was stopped. */
    int finish(Done done) {
        done.results().flags().forEach(flag -> root.talk("Flagged. " + flag.sentence()));
        if (done.results().state() != RunState.FINISHED) {
            root.talk("Stopped" + cancellation.reason().map(why -> ": " + why).orElse("") + "; "
                    + lacking(done.results()) + "everything finished is kept. Go on by: banzuke runs resume "
                    + done.manifest().id());
            return ExitCode.INTERRUPTED;
        }
        var failed = done.results().tasks().stream()
                .flatMap(task -> task.figures().stream())
                .mapToInt(figure -> figure.counts().failed())
                .max()
                .orElse(0);
        return failed > 0 || !done.results().publishable() ? ExitCode.DONE_WITH_FAILURES : ExitCode.DONE;
    }
}
