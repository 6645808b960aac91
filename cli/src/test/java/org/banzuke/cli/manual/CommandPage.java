package org.banzuke.cli.manual;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes a command's help as Markdown: synopsis, arguments, options, example; a subcommand is a section. */
final class CommandPage {
    private static final int WIDTH = 100;

    private CommandPage() {}

    /** Returns the page of a command. */
    static String of(CommandLine command) {
        return "<!-- Made from the command's help; see CommandPagesTest. -->\n" + section(command, "#");
    }

    /** Returns the list of all commands. */
    static String index(CommandLine root) {
        var commands = root.getSubcommands().values().stream()
                .distinct()
                .map(command -> row(link(command.getCommandName()), description(command.getCommandSpec())))
                .collect(Collectors.joining());
        return "<!-- Made from the commands' help; see CommandPagesTest. -->\n# Every command\n\n"
                + "| command | what it does |\n|---|---|\n" + commands
                + "\nOptions of every command:\n\n" + options(root.getCommandSpec()) + "\n";
    }

    private static String link(String name) {
        return "[`" + name + "`](" + name + ".md)";
    }

    private static String section(CommandLine command, String hashes) {
        var spec = command.getCommandSpec();
        var parts = new ArrayList<String>();
        parts.add(hashes + " " + spec.qualifiedName());
        parts.add(description(spec));
        parts.add(synopsis(command));
        parts.add(arguments(spec));
        parts.add(options(spec));
        parts.add(footer(spec));
        command.getSubcommands().values().stream()
                .distinct()
                .forEach(sub -> parts.add(section(sub, hashes + "#").strip()));
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n\n")) + "\n";
    }

    private static String synopsis(CommandLine command) {
        var width = command.getUsageHelpWidth();
        command.setUsageHelpWidth(WIDTH);
        var text = new CommandLine.Help(command.getCommandSpec(), CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0);
        command.setUsageHelpWidth(width);
        return text.strip().lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }

    private static String arguments(CommandSpec spec) {
        var rows = spec.positionalParameters().stream()
                .map(argument -> row(code(argument.paramLabel()), words(argument)))
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "| argument | meaning |\n|---|---|\n" + rows.strip();
    }

    private static String options(CommandSpec spec) {
        var rows = own(spec)
                .map(option -> row(names(option), words(option)))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "| option | meaning |\n|---|---|\n" + rows.strip();
    }

    /** Options that are not repeated from the command above. */
    private static Stream<OptionSpec> own(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> !option.hidden() && (spec.parent() == null || !option.inherited()));
    }

    private static String names(OptionSpec option) {
        var names = Stream.of(option.names()).map(CommandPage::code).collect(Collectors.joining(", "));
        var value = option.arity().max() == 0 ? "" : " " + code(option.paramLabel());
        return names + value;
    }

    private static String words(ArgSpec argument) {
        return String.join(" ", argument.description()).strip();
    }

    private static String description(CommandSpec spec) {
        return String.join(" ", spec.usageMessage().description()).strip();
    }

    private static String footer(CommandSpec spec) {
        return Stream.of(spec.usageMessage().footer())
                .filter(line -> !line.isBlank())
                .map(line -> line.startsWith("Example: ") ? "    " + line.substring("Example: ".length()) : line)
                .collect(Collectors.joining("\n\n"));
    }

    private static String code(String text) {
        return "`" + text.replace("|", "\\|") + "`";
    }

    private static String row(String left, String right) {
        return "| " + left + " | " + right.replace("|", "\\|") + " |\n";
    }
}
