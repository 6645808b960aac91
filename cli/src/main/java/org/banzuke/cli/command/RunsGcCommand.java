package org.banzuke.cli.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.setting.Ages;
import org.banzuke.cli.view.Figures;
import org.banzuke.engine.Evaluation;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.result.RunState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke runs gc}. */
@Command(
        name = "gc",
        description = {
            "Removes runs that fit all that is asked for; a run that a process works on stays.",
            "Their answers stay in the ledger until `ledger gc`."
        },
        footer = {"", "Example: banzuke runs gc --state partial --older-than 30d --dry-run"})
final class RunsGcCommand implements Callable<Integer> {
    /** What a user calls the state of a run. */
    enum Kind {
        FINISHED,
        PAUSED,
        UNFINISHED,
        /** Paused or unfinished. */
        PARTIAL,
        /** Finished, and a sample failed. */
        FAILED
    }

    @ParentCommand
    @Nullable
    RunsCommand runs;

    @Option(
            names = "--older-than",
            paramLabel = "AGE",
            description = "Runs that began longer ago: 30d, 12h (default: of any age).")
    @Nullable
    String age;

    @Option(names = "--keep", paramLabel = "N", description = "Keep the N newest runs, whatever they are (default: 0).")
    @Nullable
    Integer keep;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            description =
                    "finished, paused, unfinished, partial (paused or unfinished), failed (finished, with samples that"
                            + " failed); several by commas (default: any).")
    List<Kind> states = List.of();

    @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
    boolean dryRun;

    @Option(names = "--yes", description = "Remove; without it nothing is removed.")
    boolean yes;

    @Override
    public Integer call() {
        var parent = Objects.requireNonNull(runs);
        var root = parent.root();
        if (age == null && keep == null && states.isEmpty()) {
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    "Say which runs may go (nothing was asked for). Maybe --older-than 30d, --keep 20 or --state"
                            + " partial.");
        }
        var chosen = chosen(root);
        if (!dryRun && !yes && !chosen.isEmpty()) {
            chosen.forEach(run -> root.talk("  " + line(run)));
            throw new EvalException(
                    EvalErrorCode.USAGE,
                    Figures.count(chosen.size())
                            + " runs would be removed, and none was. Maybe add --yes, or --dry-run.");
        }
        var removed = new ArrayList<RunReader>();
        var bytes = 0L;
        for (var run : chosen) {
            var size = run.bytes();
            if (dryRun || removed(root, run)) {
                removed.add(run);
                bytes += size;
            }
        }
        tell(root, parent.json, removed, bytes);
        return ExitCode.DONE;
    }

    private List<RunReader> chosen(RootCommand root) {
        var before = Ages.before(root.surroundings().clock().instant(), age);
        return root.runs().list().stream()
                .skip(keep == null ? 0 : keep)
                .filter(run -> fits(root, run, before))
                .toList();
    }

    private boolean fits(RootCommand root, RunReader run, Optional<Instant> before) {
        if (before.isPresent() && !run.manifest().startedAt().isBefore(before.get())) {
            return false;
        }
        return states.isEmpty() || states.stream().anyMatch(kind -> is(kind, root, run));
    }

    private static boolean is(Kind kind, RootCommand root, RunReader run) {
        var state = run.state();
        return switch (kind) {
            case FINISHED -> state == RunState.FINISHED;
            case PAUSED -> state == RunState.PAUSED;
            case UNFINISHED -> state == RunState.UNFINISHED;
            case PARTIAL -> state != RunState.FINISHED;
            case FAILED -> state == RunState.FINISHED && failed(root, run);
        };
    }

    private static boolean failed(RootCommand root, RunReader run) {
        return new Evaluation(root.workspace())
                .results(run).tasks().stream()
                        .flatMap(task -> task.figures().stream())
                        .anyMatch(figure -> figure.counts().failed() > 0);
    }

    /** A run that a process works on holds its lock, and stays. */
    private static boolean removed(RootCommand root, RunReader run) {
        try {
            root.runs().remove(run.manifest().id());
            return true;
        } catch (EvalException e) {
            if (e.code() != EvalErrorCode.STORAGE_LOCKED) {
                throw e;
            }
            root.talk("Kept: " + e.getMessage());
            return false;
        }
    }

    private void tell(RootCommand root, boolean json, List<RunReader> removed, long bytes) {
        if (json) {
            root.json(Tree.ordered(
                    "dry_run",
                    dryRun,
                    "removed",
                    removed.stream().map(RunsGcCommand::name).toList(),
                    "bytes",
                    bytes));
            return;
        }
        removed.forEach(run -> root.data((dryRun ? "Would remove " : "Removed ") + name(run)));
        root.data(Figures.count(removed.size()) + " runs, " + Figures.bytes(bytes) + (dryRun ? "." : " freed."));
    }

    private static String line(RunReader run) {
        return name(run) + " (" + Figures.bytes(run.bytes()) + ")";
    }

    private static String name(RunReader run) {
        return String.valueOf(run.folder().getFileName());
    }
}
