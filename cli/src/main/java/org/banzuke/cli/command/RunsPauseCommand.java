package org.banzuke.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke runs pause}. */
@Command(
        name = "pause",
        description =
                "Lets a run wait that another process works on: no call starts, those in flight finish and are kept.",
        footer = {"", "Example: banzuke runs pause latest"})
final class RunsPauseCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RunsCommand runs;

    @Parameters(paramLabel = "RUN", description = "A run by id, its beginning or end, or 'latest'.")
    String run = "";

    @Override
    public Integer call() {
        var parent = Objects.requireNonNull(runs);
        var root = parent.root();
        var live = new LiveRuns(root, root.runs().resolve(run));
        var done = live.ask("pause");
        if (parent.json) {
            root.json(Tree.ordered("run", live.name(), "changed", done.changed(), "paused", done.paused()));
        }
        root.talk(
                done.paused()
                        ? "Run " + live.name() + (done.changed() ? " is paused." : " was paused already.")
                                + " Go on by: banzuke runs resume " + live.name()
                        : "Run " + live.name() + " is ending; there is nothing to pause.");
        return ExitCode.DONE;
    }
}
