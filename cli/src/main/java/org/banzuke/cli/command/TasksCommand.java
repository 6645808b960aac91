package org.banzuke.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banzuke.api.Request;
import org.banzuke.api.Task;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.Column;
import org.banzuke.cli.view.Table;
import org.banzuke.cli.view.TaskTree;
import org.banzuke.io.SafeText;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.RequestJson;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;

/** {@code banzuke tasks}: list, show, plan. */
@Command(
        name = "tasks",
        description = "Lists and shows tasks, and the prompts they would ask.",
        footer = {"", "Example: banzuke tasks list"})
final class TasksCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        return list(new TaskOptions());
    }

    @Command(description = "Lists tasks and suites; --tasks GLOB* narrows the list.")
    int list(@Mixin TaskOptions options) {
        var root = Objects.requireNonNull(parent);
        var sources = options.sources();
        var catalog = Catalog.of(sources, root);
        var names = sources.tasks().isEmpty() ? catalog.names() : catalog.expand(sources.tasks());
        if (json) {
            root.json(Tree.ordered("suites", catalog.suites(), "tasks", names));
            return ExitCode.DONE;
        }
        catalog.suites().forEach(suite -> root.data("suite  " + suite));
        names.forEach(name -> root.data("task   " + name));
        return ExitCode.DONE;
    }

    @Command(description = "Shows what a task is: output type, shots, samples, metrics, chance, hash.")
    int show(
            @Parameters(paramLabel = "TASK", description = "A task by name.") String name, @Mixin TaskOptions options) {
        var root = Objects.requireNonNull(parent);
        var task = open(root, name, options).description();
        if (json) {
            root.json(TaskTree.of(task));
            return ExitCode.DONE;
        }
        var table = new Table(Column.left("fact"), Column.left("value"));
        TaskTree.of(task).forEach((fact, value) -> table.row(fact, SafeText.line(String.valueOf(value), 100)));
        root.data(table.text(root.styles()));
        return ExitCode.DONE;
    }

    @Command(description = "Shows the first requests of a task exactly as a model would be asked.")
    int plan(
            @Parameters(paramLabel = "TASK", description = "A task by name.") String name, @Mixin TaskOptions options) {
        var root = Objects.requireNonNull(parent);
        var task = open(root, name, options);
        var shown = options.limit == null ? 1 : (int) Math.ceil(options.limit);
        try (var samples = task.samples()) {
            samples.limit(shown)
                    .forEach(sample -> task.next(sample, List.of())
                            .ifPresent(step -> step.requests().forEach(request -> print(root, request))));
        }
        return ExitCode.DONE;
    }

    private void print(RootCommand root, Request request) {
        var tree = RequestJson.write(request);
        if (json) {
            root.data(StrictJson.write(tree));
            return;
        }
        root.data(root.styles().bold(request.id().toString()));
        tree.forEach((key, value) -> {
            if (!key.equals("id")) {
                root.data("  " + root.styles().dim(key) + "\n"
                        + SafeText.terminal(String.valueOf(value)).indent(4));
            }
        });
    }

    private static Task open(RootCommand root, String name, TaskOptions options) {
        return Catalog.of(options.sources(), root).open(name, options.settings(), Optional.empty());
    }
}
