package org.banzuke.cli.command;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.banzuke.cli.process.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code banzuke completion}. */
@Command(
        name = "completion",
        description = "Prints a completion script for bash and zsh.",
        footer = {"", "Example: source <(banzuke completion)"})
final class CompletionCommand implements Callable<Integer> {
    @ParentCommand
    @Nullable
    RootCommand parent;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).root().commandLine();
        Objects.requireNonNull(parent).data(AutoComplete.bash("banzuke", line));
        return ExitCode.DONE;
    }
}
