package org.banzuke.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.Column;
import org.banzuke.cli.view.Figures;
import org.banzuke.cli.view.Reproduction;
import org.banzuke.cli.view.ResultsTree;
import org.banzuke.cli.view.ResultsView;
import org.banzuke.cli.view.Table;
import org.banzuke.engine.Evaluation;
import org.banzuke.io.SafeText;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;

/** {@code banzuke runs}: list, show, resume, rm, and those in files of their own. */
@Command(
        name = "runs",
        description = "Lists, shows, watches, pauses, resumes, cancels and removes runs.",
        subcommands = {RunsWatchCommand.class, RunsGcCommand.class},
        footer = {"", "Example: banzuke runs list"})
final class RunsCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        return list();
    }

    RootCommand root() {
        return Objects.requireNonNull(parent);
    }

    @Command(description = "Lists the runs of the workspace, the newest first.")
    int list() {
        var root = Objects.requireNonNull(parent);
        var table = new Table(
                Column.left("run"),
                Column.left("model"),
                Column.left("state"),
                Column.right("size"),
                Column.left("tasks"));
        var rows = new ArrayList<Map<String, Object>>();
        for (var run : root.runs().list()) {
            var manifest = run.manifest();
            var tasks = manifest.tasks().stream().map(task -> task.name()).toList();
            var state = run.state().name().toLowerCase(Locale.ROOT);
            var bytes = run.bytes();
            rows.add(Tree.ordered(
                    "run", manifest.id().toString(),
                    "model", manifest.model(),
                    "state", state,
                    "bytes", bytes,
                    "tasks", tasks));
            table.row(
                    manifest.id().toString(),
                    manifest.identity().name(),
                    state,
                    Figures.bytes(bytes),
                    SafeText.line(String.join(" ", tasks), 60));
        }
        if (json) {
            root.json(rows);
        } else if (rows.isEmpty()) {
            root.talk("No run in workspace " + root.folder() + ". Maybe begin with: banzuke quickstart");
        } else {
            root.data(table.text(root.styles()));
        }
        return ExitCode.DONE;
    }

    @Command(description = "Shows the numbers of a run and the command that reproduces it.")
    int show(
            @Parameters(paramLabel = "RUN", description = "A run by id, its beginning or end, or 'latest'.") String run,
            @Option(names = "--salvage", description = "Of a damaged log, read the intact beginning.")
                    boolean salvage) {
        var root = Objects.requireNonNull(parent);
        var reader = Salvaging.reader(root, run, salvage);
        var manifest = reader.manifest();
        var results = new Evaluation(root.workspace()).results(reader);
        if (json) {
            root.json(ResultsTree.of(manifest, results));
            return ExitCode.DONE;
        }
        root.data(new ResultsView(root.styles()).text(manifest, results));
        var facts = new Table(Column.left("fact"), Column.left("value"));
        facts.row("software", manifest.software());
        facts.row("model", SafeText.line(manifest.model(), 100));
        manifest.identity().facts().forEach((name, value) -> facts.row(name, SafeText.line(value, 100)));
        root.data("\n" + facts.text(root.styles()));
        root.data("\n  Again: " + Reproduction.command(manifest));
        return ExitCode.DONE;
    }

    @Command(
            description =
                    "Lets a run wait that another process works on: no call starts, those in flight finish and are kept.",
            footer = {"", "Example: banzuke runs pause latest"})
    int pause(
            @Parameters(paramLabel = "RUN", description = "A run by id, its beginning or end, or 'latest'.")
                    String run) {
        return live(run).pause(json);
    }

    @Command(
            description =
                    "Ends a run that another process works on, as Ctrl-C there would: what is in flight finishes.",
            footer = {"", "Example: banzuke runs cancel latest"})
    int cancel(
            @Parameters(paramLabel = "RUN", description = "A run by id, its beginning or end, or 'latest'.")
                    String run) {
        return live(run).cancel(json);
    }

    private LiveRuns live(String run) {
        return new LiveRuns(root(), root().runs().resolve(run));
    }

    @Command(description = "Goes on with a run that was stopped or killed, or lets a paused one go on.")
    int resume(
            @Parameters(paramLabel = "RUN", description = "A run by id, its beginning or end.") String run,
            @Mixin BudgetOptions limits) {
        var root = root();
        var reader = root.runs().resolve(run);
        var live = new LiveRuns(root, reader).resumed();
        if (live.isPresent()) {
            return live.get();
        }
        var evaluations = new Evaluations(root, limits.budget());
        var done = evaluations.resume(reader.manifest());
        if (json) {
            root.json(ResultsTree.of(done.manifest(), done.results()));
        } else {
            root.data(new ResultsView(root.styles()).text(done.manifest(), done.results()));
        }
        return evaluations.finish(done);
    }

    @Command(description = "Removes a run's folder; responses stay in the ledger.")
    int rm(@Parameters(paramLabel = "RUN", arity = "1..*", description = "Runs by id.") List<String> runs) {
        var root = Objects.requireNonNull(parent);
        for (var run : runs) {
            var id = root.runs().resolve(run).manifest().id();
            root.runs().remove(id);
            root.talk("Removed " + id + ".");
        }
        return ExitCode.DONE;
    }
}
