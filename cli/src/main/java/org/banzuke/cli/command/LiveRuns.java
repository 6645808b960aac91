package org.banzuke.cli.command;

import java.util.Locale;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.cli.live.LiveClient;
import org.banzuke.cli.live.LiveLine;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunState;

/** A run that another process may be working on. */
record LiveRuns(RootCommand root, RunReader run) {
    LiveClient client() {
        return new LiveClient(run.folder());
    }

    /** Lets the run wait. */
    int pause(boolean json) {
        var done = ask("pause");
        if (json) {
            root.json(Tree.ordered("run", name(), "changed", done.changed(), "paused", done.paused()));
        }
        root.talk(
                done.paused()
                        ? "Run " + name() + (done.changed() ? " is paused." : " was paused already.")
                                + " Go on by: banzuke runs resume " + name()
                        : "Run " + name() + " is ending; there is nothing to pause.");
        return ExitCode.DONE;
    }

    /** Ends the run. */
    int cancel(boolean json) {
        var done = ask("cancel");
        if (json) {
            root.json(Tree.ordered("run", name(), "changed", done.changed()));
        }
        root.talk("Run " + name() + (done.changed() ? " is ending cleanly." : " is ending already.")
                + " Go on later by: banzuke runs resume " + name());
        return ExitCode.DONE;
    }

    private LiveLine.Done ask(String command) {
        return client().ask(command).orElseThrow(this::notLive);
    }

    /** Lets a live run go on; empty if it is not live, and has to be begun again. */
    Optional<Integer> resumed() {
        var answer = client().ask("resume");
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (!answer.get().changed()) {
            throw new EvalException(
                    EvalErrorCode.STORAGE_LOCKED,
                    "Run " + name() + " is being written by another process, and is not paused. Maybe watch it:"
                            + " banzuke runs watch " + name());
        }
        root.talk("Run " + name() + " goes on. Watch it by: banzuke runs watch " + name());
        return Optional.of(ExitCode.DONE);
    }

    /** Returns the error of a run that no process works on: says its state, and what to type. */
    EvalException notLive() {
        var state = run.state();
        return new EvalException(
                EvalErrorCode.USAGE,
                "No process works on run " + name() + " ("
                        + state.name().toLowerCase(Locale.ROOT) + "). Maybe "
                        + (state == RunState.FINISHED
                                ? "look at its numbers: banzuke runs show "
                                : "go on with it: banzuke runs resume ")
                        + name());
    }

    String name() {
        return String.valueOf(run.folder().getFileName());
    }
}
