package org.banzuke.cli.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.banzuke.cli.process.Surroundings;
import picocli.CommandLine;

/** Puts the commands together. */
public final class CommandLines {
    private CommandLines() {}

    /** Returns the command line of a root. */
    public static CommandLine of(RootCommand root, Surroundings surroundings) {
        var line = new CommandLine(root);
        line.addSubcommand(new QuickstartCommand());
        line.addSubcommand(new RunCommand());
        line.addSubcommand(new CompareCommand());
        line.addSubcommand(new BoardCommand());
        line.addSubcommand(new SamplesCommand());
        line.addSubcommand(new RunsCommand());
        line.addSubcommand(new TasksCommand());
        line.addSubcommand(new ModelsCommand());
        line.addSubcommand(new RescoreCommand());
        line.addSubcommand(new DoctorCommand());
        line.addSubcommand(new CompletionCommand());
        line.setUsageHelpWidth(Math.max(80, Math.min(120, surroundings.columns())));
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    /** Returns the names of commands and options a user may type at this point. */
    public static List<String> names(CommandLine line) {
        var names = new ArrayList<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }
}
