package org.banzuke.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.process.Version;
import org.banzuke.cli.view.Column;
import org.banzuke.cli.view.Figures;
import org.banzuke.cli.view.Table;
import org.banzuke.engine.ledger.LedgerReading;
import org.banzuke.engine.verify.Finding;
import org.banzuke.engine.verify.Verifier;
import org.banzuke.io.RealDisk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code banzuke doctor}. */
@Command(
        name = "doctor",
        description = "Says what this installation can do, and verifies a workspace.",
        footer = {"", "Example: banzuke doctor --verify"})
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Option(names = "--verify", description = "Check every run and the ledger: checksums, hashes, counts (I1 to I6).")
    boolean verify;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "Open this model and say what it can do; an endpoint is probed once, for a dozen tokens.")
    @Nullable
    String model;

    @Option(names = "--json", description = "JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(parent);
        if (verify) {
            return verify(root);
        }
        return tell(root, model == null ? installation(root) : facts(root, model));
    }

    private int verify(RootCommand root) {
        var found = new Verifier(root.folder(), new RealDisk()).verify();
        var lines = found.findings().stream().map(DoctorCommand::line).toList();
        if (json) {
            var tree = new LinkedHashMap<String, Object>();
            tree.put("runs", found.runs());
            tree.put("lines", found.lines());
            tree.put("ledger_rows", found.rows());
            tree.put("findings", lines);
            root.json(tree);
        } else {
            lines.forEach(root::data);
            root.data("Workspace " + root.folder() + ": " + Figures.count(found.runs()) + " runs, "
                    + Figures.count(found.lines()) + " log lines, " + Figures.count(found.rows()) + " ledger rows, "
                    + (lines.isEmpty() ? "all sound." : lines.size() + " findings."));
        }
        return found.holds() ? ExitCode.DONE : ExitCode.DATA;
    }

    private static String line(Finding finding) {
        return (finding.broken() ? "broken: " : "note: ")
                + finding.invariant().name().substring(0, 2) + " " + finding.where() + ": " + finding.what();
    }

    private static Map<String, Object> facts(RootCommand root, String name) {
        var facts = new LinkedHashMap<String, Object>();
        try (var opened = ModelOpening.open(name, root)) {
            facts.put("model", opened.identity().name());
            facts.putAll(opened.identity().facts());
            facts.put(
                    "answers",
                    opened.capabilities().kinds().stream()
                            .map(Enum::name)
                            .sorted()
                            .toList());
            opened.capabilities().contextLength().ifPresent(length -> facts.put("context", length));
            facts.putAll(opened.setup());
            facts.put("price", opened.price().text());
        }
        return facts;
    }

    private static Map<String, Object> installation(RootCommand root) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("version", Version.read().sentence());
        facts.put("workspace", root.folder().toAbsolutePath().toString());
        facts.put("ledger", ledger(root));
        facts.put("cache", root.surroundings().cache().toString());
        facts.put("cores", root.surroundings().cores());
        try (var model = ModelOpening.open("llama:tiny", root)) {
            facts.put("bundled model", model.identity().facts());
            facts.put("setup", model.setup());
        }
        return facts;
    }

    private static String ledger(RootCommand root) {
        var bytes = new LedgerReading(root.folder(), new RealDisk()).bytes();
        return bytes.isPresent() ? Figures.bytes(bytes.getAsLong()) + " (`banzuke ledger stats` says more)" : "none";
    }

    private int tell(RootCommand root, Map<String, Object> facts) {
        if (json) {
            root.json(facts);
        } else {
            var table = new Table(Column.left("fact"), Column.left("value"));
            facts.forEach((name, value) -> table.row(name, String.valueOf(value)));
            root.data(table.text(root.styles()));
        }
        return ExitCode.DONE;
    }
}
