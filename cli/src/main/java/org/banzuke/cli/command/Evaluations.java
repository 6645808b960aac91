package org.banzuke.cli.command;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.banzuke.cli.live.LiveRun;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.process.Version;
import org.banzuke.cli.view.Figures;
import org.banzuke.engine.Evaluation;
import org.banzuke.engine.Steering;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.engine.schedule.Pause;
import org.banzuke.runlog.json.RunManifests;
import org.banzuke.runlog.result.RunResults;
import org.banzuke.runlog.result.RunState;
import org.banzuke.stats.DefaultEstimate;

/** Starts, resumes and watches runs for commands. */
final class Evaluations {
    private final RootCommand root;
    private final Budget budget;
    private final Cancellation cancellation = new Cancellation();
    private Optional<RunManifest> begun = Optional.empty();

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

    /** Returns what the run that was begun last has come to; empty if no sample of it has an outcome. */
    Optional<Done> soFar() {
        return begun.filter(manifest -> Files.exists(root.runs().folder(manifest.id())))
                .map(manifest -> new Done(
                        manifest,
                        new Evaluation(root.workspace())
                                .results(root.runs().resolve(manifest.id().toString()))))
                .filter(done -> done.results().tasks().stream()
                        .flatMap(task -> task.figures().stream())
                        .anyMatch(figure ->
                                figure.counts().pending() < figure.counts().planned()));
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
        begun = Optional.of(manifest);
        var name = manifest.identity().name();
        var progress = new ProgressPrinter(root, name);
        var steering = new Steering(cancellation, new Pause(), budget);
        try (var live = new LiveRun(root.runs().folder(manifest.id()), name, steering, root::talk)) {
            return watched(
                    live,
                    () -> new Done(
                            manifest,
                            new Evaluation(root.workspace())
                                    .run(manifest, model, tasks, progress.and(live), steering)));
        } catch (EvalException e) {
            progress.end();
            if (isGone(e)) {
                root.talk("Stopped; everything finished is kept. Go on by: banzuke runs resume " + manifest.id());
            }
            throw e;
        } finally {
            progress.end();
        }
    }

    /** Tells those who watch how it ended. */
    private static Done watched(LiveRun live, Supplier<Done> work) {
        try {
            var done = work.get();
            live.end(done.results().state(), code(done.results()));
            return done;
        } catch (EvalException e) {
            live.end(isGone(e) ? RunState.PAUSED : RunState.UNFINISHED, ExitCode.of(e.code()));
            throw e;
        }
    }

    /** Whether the model as a whole is gone, which pauses the run. */
    private static boolean isGone(EvalException e) {
        return e.code().type() == EvalErrorCode.Type.MODEL && e.code() != EvalErrorCode.MODEL_UNSUPPORTED;
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
        done.results().flags().forEach(flag -> root.talk("Flagged. " + Figures.flag(flag)));
        var code = code(done.results());
        if (code == ExitCode.INTERRUPTED) {
            root.talk("Stopped" + cancellation.reason().map(why -> ": " + why).orElse("") + "; "
                    + lacking(done.results()) + "everything finished is kept. Go on by: banzuke runs resume "
                    + done.manifest().id());
        }
        return code;
    }

    private static int code(RunResults results) {
        if (results.state() != RunState.FINISHED) {
            return ExitCode.INTERRUPTED;
        }
        var failed = results.tasks().stream()
                .flatMap(task -> task.figures().stream())
                .mapToInt(figure -> figure.counts().failed())
                .max()
                .orElse(0);
        return failed > 0 || !results.publishable() ? ExitCode.DONE_WITH_FAILURES : ExitCode.DONE;
    }
}
