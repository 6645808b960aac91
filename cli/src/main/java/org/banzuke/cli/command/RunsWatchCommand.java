package org.banzuke.cli.command;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.banzuke.cli.live.LiveLine;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.ResultsView;
import org.banzuke.engine.Evaluation;
import org.banzuke.runlog.read.RunReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke runs watch}. */
@Command(
        name = "watch",
        description = "Shows how far a run comes that another process works on, until it ends; exits with its code.",
        footer = {"", "Example: banzuke runs watch latest"})
final class RunsWatchCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RunsCommand runs;

    @Parameters(paramLabel = "RUN", description = "A run by id, its beginning or end, or 'latest'.")
    String run = "";

    @Override
    public Integer call() {
        var parent = Objects.requireNonNull(runs);
        var root = parent.root();
        var reader = root.runs().resolve(run);
        var live = new LiveRuns(root, reader);
        var progress = new ProgressPrinter(root, reader.manifest().identity().name());
        var end = new AtomicReference<LiveLine.@Nullable End>();
        var there = live.client().watch(line -> {
            if (parent.json) {
                root.data(line.write());
                root.surroundings().out().flush();
            } else if (line instanceof LiveLine.Now now) {
                progress.progress(now.progress());
            }
            if (line instanceof LiveLine.End it) {
                end.set(it);
            }
        });
        progress.end();
        if (!there) {
            throw live.notLive();
        }
        return ended(root, live, end.get(), parent.json);
    }

    private static int ended(RootCommand root, LiveRuns live, LiveLine.@Nullable End end, boolean json) {
        if (end == null) {
            root.talk("The process of run " + live.name() + " ended without a word ("
                    + live.run().state().name().toLowerCase(Locale.ROOT)
                    + "). Go on by: banzuke runs resume " + live.name());
            return ExitCode.INTERRUPTED;
        }
        if (!json) {
            root.data(summary(root, live.run(), end));
        }
        return end.code();
    }

    private static String summary(RootCommand root, RunReader run, LiveLine.End end) {
        var results = new Evaluation(root.workspace()).results(run);
        return run.manifest().identity().name() + " · run " + run.manifest().id() + " · "
                + end.state().name().toLowerCase(Locale.ROOT) + " · " + ResultsView.took(results.totals());
    }
}
