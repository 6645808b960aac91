package org.banzuke.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.view.Column;
import org.banzuke.cli.view.Table;
import org.banzuke.io.wire.Tree;
import org.banzuke.models.Models;
import org.banzuke.models.gguf.GgufReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;

/** {@code banzuke models}: list, trust. */
@Command(
        name = "models",
        description = "Lists what can be evaluated, and trusts model files.",
        footer = {"", "Example: banzuke models list"})
final class ModelsCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "JSON on standard output.")
    boolean json;

    @Override
    public Integer call() {
        return list();
    }

    @Command(description = "Lists the schemes with examples, and the trusted files.")
    int list() {
        var root = Objects.requireNonNull(parent);
        var trusted = new TrustedFiles(root.folder()).read();
        var schemes = new LinkedHashMap<String, Object>();
        Models.providers().forEach(provider -> schemes.put(provider.scheme(), provider.examples()));
        if (json) {
            root.json(Tree.ordered("schemes", schemes, "trusted", trusted));
            return ExitCode.DONE;
        }
        var table = new Table(Column.left("scheme"), Column.left("examples"));
        Models.providers().forEach(provider -> table.row(provider.scheme(), String.join("  ", provider.examples())));
        root.data(table.text(root.styles()));
        trusted.forEach((hash, path) -> root.data("  trusted  " + hash.substring(0, 16) + "…  " + path));
        return ExitCode.DONE;
    }

    @Command(
            description =
                    "Trusts model files: they are computed in this process, any other in a limited child process.")
    int trust(@Parameters(paramLabel = "FILE", arity = "1..*", description = "GGUF files.") List<Path> files) {
        var root = Objects.requireNonNull(parent);
        var trust = new TrustedFiles(root.folder());
        for (var file : files) {
            GgufReader.read(file);
            root.talk("Trusted " + file + " (SHA-256 " + trust.trust(file) + ").");
        }
        return ExitCode.DONE;
    }
}
