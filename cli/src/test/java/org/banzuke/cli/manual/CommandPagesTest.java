package org.banzuke.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.banzuke.cli.command.CommandLines;
import org.banzuke.cli.command.RootCommand;
import org.banzuke.cli.process.Interrupts;
import org.banzuke.cli.process.Surroundings;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The manual says of each command what its help says. After a change of the help, {@code ./mvnw -Pdev -pl cli -am test
 * -Dtest=CommandPagesTest -Dsurefire.failIfNoSpecifiedTests=false -Dbanzuke.manual=write} writes the pages again.
 */
class CommandPagesTest {
    private static final Path FOLDER = SharedFolder.repositoryRoot().resolve("docs/guide/commands");

    @Test
    void thePagesAreMadeFromTheHelp() throws IOException {
        var pages = pages();
        if ("write".equals(System.getProperty("banzuke.manual"))) {
            write(pages);
        }
        var there = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                there.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        assertThat(there)
                .as("write docs/guide/commands again with -Dbanzuke.manual=write")
                .isEqualTo(pages);
    }

    /** A command without an example leaves a reader alone. */
    @Test
    void eachCommandHasDescriptionAndExample() {
        for (var command : root().getSubcommands().values()) {
            var usage = command.getCommandSpec().usageMessage();
            assertThat(usage.description()).as(command.getCommandName()).isNotEmpty();
            assertThat(String.join("\n", usage.footer()))
                    .as(command.getCommandName())
                    .contains("Example: ");
            command.getCommandSpec()
                    .options()
                    .forEach(option -> assertThat(option.description())
                            .as(command.getCommandName() + " " + option.longestName())
                            .isNotEmpty());
        }
    }

    private static void write(Map<String, String> pages) throws IOException {
        Files.createDirectories(FOLDER);
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        for (var page : pages.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }

    private static Map<String, String> pages() {
        var root = root();
        var pages = new TreeMap<String, String>();
        pages.put("README.md", CommandPage.index(root));
        root.getSubcommands().forEach((name, command) -> pages.put(name + ".md", CommandPage.of(command)));
        return pages;
    }

    private static CommandLine root() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var surroundings = new Surroundings(
                nowhere, nowhere, Map.of(), InstantSource.system(), false, false, 100, 1, Interrupts.none());
        return CommandLines.of(new RootCommand(surroundings), surroundings);
    }
}
