package org.banzuke.cli.command;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.banzuke.cli.process.Surroundings;
import org.banzuke.cli.view.Styles;
import org.banzuke.engine.Workspace;
import org.banzuke.io.RealDisk;
import org.banzuke.io.StrictJson;
import org.banzuke.runlog.read.Runs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program's root: options that every command knows. Confined to one thread. */
@Command(
        name = "banzuke",
        mixinStandardHelpOptions = false,
        description =
                "Evaluates language models under identical conditions and prints rankings that say how sure they are.",
        synopsisSubcommandLabel = "COMMAND")
public final class RootCommand implements Runnable {
    private final Surroundings surroundings;

    @Option(
            names = "--workspace",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of runs and ledger (default: $BANZUKE_HOME, else ./banzuke-data).")
    @Nullable
    Path workspace;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "No progress, no advice; errors only.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Stack traces behind error messages.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show help and exit.")
    boolean help;

    @Spec
    @Nullable
    CommandSpec spec;

    /** Creates the root. */
    public RootCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        surroundings.out().print(Objects.requireNonNull(spec).commandLine().getUsageMessage());
    }

    /** Returns the world around the command. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** Returns whether stack traces are wanted. */
    public boolean verbose() {
        return verbose;
    }

    Path folder() {
        return Optional.ofNullable(workspace)
                .or(() -> surroundings.variable("BANZUKE_HOME").map(Path::of))
                .orElse(Path.of("banzuke-data"));
    }

    Workspace workspace() {
        return new Workspace(folder(), new RealDisk(), surroundings.clock(), new SplittableRandom());
    }

    Runs runs() {
        return new Runs(folder(), new RealDisk());
    }

    Styles styles() {
        return new Styles(surroundings.colours());
    }

    /** Prints data. */
    void data(String text) {
        surroundings.out().print(text.endsWith("\n") ? text : text + "\n");
    }

    /** Prints data as JSON. */
    void json(@Nullable Object tree) {
        data(StrictJson.writePretty(tree));
    }

    /** Prints talk, unless quiet was asked for. */
    void talk(String text) {
        if (!quiet && !text.isEmpty()) {
            surroundings.err().println(text);
        }
    }
}
