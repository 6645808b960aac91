package org.banzuke.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.setting.Ages;
import org.banzuke.cli.view.Column;
import org.banzuke.cli.view.Figures;
import org.banzuke.cli.view.LedgerTree;
import org.banzuke.cli.view.Table;
import org.banzuke.engine.ledger.LedgerClearing;
import org.banzuke.engine.ledger.LedgerReading;
import org.banzuke.engine.ledger.LedgerStats;
import org.banzuke.io.RealDisk;
import org.banzuke.io.SafeText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;

/** {@code banzuke ledger}: stats, gc. */
@Command(
        name = "ledger",
        description = "Says what the ledger of answers holds, and clears what no run needs.",
        footer = {"", "Example: banzuke ledger stats"})
final class LedgerCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        return stats();
    }

    @Command(description = "Says how large the ledger is, what it holds by model, and what no run refers to.")
    int stats() {
        var root = Objects.requireNonNull(parent);
        var stats = new LedgerReading(root.folder(), new RealDisk()).stats();
        if (json) {
            root.json(stats.map(LedgerTree::of).orElseGet(LinkedHashMap::new));
        } else if (stats.isEmpty()) {
            root.talk("There is no ledger in workspace " + root.folder()
                    + ": models that are free and always answer the same need none.");
        } else {
            show(root, stats.get());
        }
        return ExitCode.DONE;
    }

    private static void show(RootCommand root, LedgerStats stats) {
        var table = new Table(
                Column.left("model"),
                Column.right("rows"),
                Column.right("size"),
                Column.right("prompt tokens"),
                Column.right("completion tokens"),
                Column.left("cost"));
        stats.models()
                .forEach(model -> table.row(
                        SafeText.line(model.model(), 60),
                        Figures.count(model.rows()),
                        Figures.bytes(model.bytes()),
                        Figures.count(model.promptTokens()),
                        Figures.count(model.completionTokens()),
                        cost(model)));
        root.data(table.text(root.styles()));
        root.data("\n  " + Figures.bytes(stats.bytes()) + " on disk, " + Figures.count(stats.rows()) + " rows"
                + stats.first()
                        .flatMap(first -> stats.last().map(last -> " from " + first + " to " + last))
                        .orElse("")
                + ". No run refers to " + Figures.count(stats.unreferred()) + " rows ("
                + Figures.bytes(stats.unreferredBytes()) + ")"
                + (stats.quarantined() == 0
                        ? ""
                        : "; " + Figures.count(stats.quarantined()) + " damaged rows are put aside")
                + ".");
    }

    private static String cost(LedgerStats.OfModel model) {
        var known = Figures.dollars(model.nanoDollars());
        if (model.unpriced() == 0) {
            return known;
        }
        var unknown = "unknown for " + Figures.count(model.unpriced()) + " rows";
        return model.nanoDollars() == 0 ? unknown : known + ", " + unknown;
    }

    @Command(
            description =
                    "Deletes the rows that no run refers to, and gives their space back; never while a run works.",
            footer = {"", "Example: banzuke ledger gc --older-than 90d --dry-run"})
    int gc(
            @Option(
                            names = "--older-than",
                            paramLabel = "AGE",
                            description = "Only rows older than this: 90d, 12h (default: all that no run refers to).")
                    @Nullable
                    String age,
            @Option(names = "--dry-run", description = "Say what would be deleted, and delete nothing.")
                    boolean dryRun) {
        var root = Objects.requireNonNull(parent);
        var before = Ages.before(root.surroundings().clock().instant(), age);
        var cleared = new LedgerClearing(root.folder(), new RealDisk()).clear(before, dryRun);
        if (json) {
            root.json(tree(cleared, dryRun));
        } else {
            root.data(sentence(cleared, dryRun));
        }
        return ExitCode.DONE;
    }

    private static String sentence(LedgerClearing.Cleared cleared, boolean dryRun) {
        return (dryRun ? "Would delete " : "Deleted ") + Figures.count(cleared.rows()) + " rows that no run refers to, "
                + Figures.count(cleared.intents()) + " notes of calls and " + Figures.count(cleared.quarantined())
                + " damaged rows; " + Figures.count(cleared.kept()) + (dryRun ? " rows would stay" : " rows stay")
                + ". "
                + (dryRun
                        ? "The ledger takes " + Figures.bytes(cleared.before()) + "."
                        : "Freed " + Figures.bytes(Math.max(0, cleared.before() - cleared.after()))
                                + "; the ledger takes " + Figures.bytes(cleared.after()) + ".");
    }

    private static Map<String, Object> tree(LedgerClearing.Cleared cleared, boolean dryRun) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("dry_run", dryRun);
        tree.put("rows", cleared.rows());
        tree.put("intents", cleared.intents());
        tree.put("quarantined", cleared.quarantined());
        tree.put("kept", cleared.kept());
        tree.put("bytes_before", cleared.before());
        tree.put("bytes_after", cleared.after());
        return tree;
    }
}
