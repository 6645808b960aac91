package org.banzuke.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke runs cancel}. */
@Command(
        name = "cancel",
        description = "Ends a run that another process works on, as Ctrl-C there would: what is in flight finishes.",
        footer = {"", "Example: banzuke runs cancel latest"})
final class RunsCancelCommand implements Callable<Integer> {
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
        var done = live.ask("cancel");
        if (parent.json) {
            root.json(Tree.ordered("run", live.name(), "changed", done.changed()));
        }
        root.talk("Run " + live.name() + (done.changed() ? " is ending cleanly." : " is ending already.")
                + " Go on later by: banzuke runs resume " + live.name());
        return ExitCode.DONE;
    }
}
