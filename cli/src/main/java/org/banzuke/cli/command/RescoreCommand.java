package org.banzuke.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.api.Task;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.process.Version;
import org.banzuke.cli.view.ResultsTree;
import org.banzuke.cli.view.ResultsView;
import org.banzuke.engine.Evaluation;
import org.banzuke.runlog.json.RunManifests;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke rescore}. */
@Command(
        name = "rescore",
        description = "Scores a run's responses again with the tasks as they are now; asks no model.",
        footer = {"", "Example: banzuke rescore latest"})
final class RescoreCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Parameters(index = "0", paramLabel = "RUN", description = "A run by id, its beginning or end, or 'latest'.")
    String run = "";

    @Option(names = "--json", description = "Results as JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        var earlier = root.runs().resolve(run);
        var old = earlier.manifest();
        var catalog = Catalog.of(old.sources(), root);
        var tasks = old.tasks().stream()
                .map(task -> catalog.open(task.name(), old.settings(), old.chatTemplate()))
                .toList();
        var manifest = RunManifests.named(
                Version.read().software(),
                root.surroundings().clock().instant(),
                old.model(),
                old.identity(),
                old.chatTemplate(),
                tasks.stream().map(Task::description).toList(),
                old.settings(),
                old.sources());
        var progress = new ProgressPrinter(root, "rescore");
        var results = new Evaluation(root.workspace()).rescore(earlier, manifest, tasks, progress);
        progress.end();
        if (json) {
            root.json(ResultsTree.of(manifest, results));
        } else {
            root.data(new ResultsView(root.styles()).text(manifest, results));
        }
        return ExitCode.DONE;
    }
}
