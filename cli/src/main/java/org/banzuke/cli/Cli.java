package org.banzuke.cli;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.api.EvalException;
import org.banzuke.cli.command.CommandLines;
import org.banzuke.cli.command.RootCommand;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.process.Surroundings;
import org.banzuke.io.SafeText;
import picocli.CommandLine;

/** Runs one command line. Confined to one thread. */
public final class Cli {
    private final Surroundings surroundings;

    /** Works in these surroundings. */
    public Cli(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Runs a command and returns its exit code; errors have been told on standard error. */
    public int run(String... typed) {
        var args = helped(typed);
        var root = new RootCommand(surroundings);
        var line = CommandLines.of(root, surroundings, List.of(args));
        line.setExecutionExceptionHandler((error, _, _) -> told(error, root));
        line.setParameterExceptionHandler((error, _) -> misused(error));
        var code = line.execute(args);
        surroundings.out().flush();
        return code;
    }

    /** Reads {@code help COMMAND …} as {@code COMMAND … --help}; what is no command is told as when typed alone. */
    private static String[] helped(String... typed) {
        if (typed.length < 2 || !typed[0].equals("help")) {
            return typed;
        }
        var args = new ArrayList<>(List.of(typed).subList(1, typed.length));
        if (CommandLines.knows(typed[1])) {
            args.add("--help");
        }
        return args.toArray(String[]::new);
    }

    private int misused(CommandLine.ParameterException error) {
        var known = CommandLines.names(error.getCommandLine());
        var err = surroundings.err();
        err.println(Misuse.message(error, known));
        err.println("Try '" + error.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    private int told(Exception error, RootCommand root) {
        var err = surroundings.err();
        if (error instanceof EvalException known) {
            err.println(SafeText.terminal(String.valueOf(known.getMessage())));
            if (root.verbose()) {
                known.printStackTrace(err);
            }
            return ExitCode.of(known.code());
        }
        err.println("Banzuke failed: " + SafeText.terminal(error.toString())
                + " This is our fault. Maybe report it with the lines below.");
        error.printStackTrace(err);
        return ExitCode.OUR_FAULT;
    }
}
