package org.banzuke.cli.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.banzuke.cli.process.Surroundings;
import picocli.CommandLine;

/** Puts the commands together. */
public final class CommandLines {
    /** Needs to know all the others. */
    private static final String COMPLETION = "completion";

    private CommandLines() {}

    /** Returns the command line of a root, with every command. */
    public static CommandLine of(RootCommand root, Surroundings surroundings) {
        return of(root, surroundings, List.of());
    }

    /**
     * Returns the command line for these arguments: the command they begin with, or every command where they begin with
     * none. Reading the annotations of one command costs a tenth of reading all.
     */
    public static CommandLine of(RootCommand root, Surroundings surroundings, List<String> arguments) {
        var line = new CommandLine(root);
        var commands = commands();
        var first = arguments.isEmpty() ? COMPLETION : arguments.getFirst();
        var asked = commands.get(first);
        if (asked == null || first.equals(COMPLETION)) {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
        } else {
            line.addSubcommand(asked.get());
        }
        line.setUsageHelpWidth(Math.max(80, Math.min(120, surroundings.columns())));
        line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        return line;
    }

    private static Map<String, Supplier<Object>> commands() {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("quickstart", QuickstartCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("board", BoardCommand::new);
        commands.put("plan-study", PlanStudyCommand::new);
        commands.put("samples", SamplesCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("ledger", LedgerCommand::new);
        commands.put("tasks", TasksCommand::new);
        commands.put("models", ModelsCommand::new);
        commands.put("rescore", RescoreCommand::new);
        commands.put("doctor", DoctorCommand::new);
        commands.put(COMPLETION, CompletionCommand::new);
        return commands;
    }

    /** Returns whether there is a command of this name. */
    public static boolean knows(String name) {
        return commands().containsKey(name);
    }

    /** Returns the names of commands and options a user may type at this point. */
    public static List<String> names(CommandLine line) {
        var names = new ArrayList<>(line.getSubcommands().keySet());
        line.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        return names;
    }
}
