package org.banzuke.cli.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The world around a command, so that tests can give another one.
 *
 * @param out data, and nothing else
 * @param err talk
 * @param environment environment variables
 * @param clock the wall clock
 * @param terminal whether a person watches standard error
 * @param colours whether a person watches standard output, and wants colours
 * @param columns width of the terminal
 * @param cores processor cores to use
 * @param interrupts where a command asks to be told of Ctrl-C
 */
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        InstantSource clock,
        boolean terminal,
        boolean colours,
        int columns,
        int cores,
        Interrupts interrupts) {
    private static final int USUAL_COLUMNS = 100;

    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /**
     * Returns the surroundings of this process. What is a terminal, and how wide, comes from the launcher
     * ({@code BANZUKE_TTY}: the file descriptors that are terminals), because asking Java loads a whole line editor.
     */
    public static Surroundings ofThisProcess() {
        var environment = System.getenv();
        var terminals = environment.getOrDefault("BANZUKE_TTY", "");
        var dumb = "dumb".equals(environment.get("TERM"));
        return new Surroundings(
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                environment,
                InstantSource.system(),
                terminals.contains("2") && !dumb,
                terminals.contains("1")
                        && !dumb
                        && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                columns(environment.getOrDefault("COLUMNS", "")),
                Runtime.getRuntime().availableProcessors(),
                Interrupts.ofSignals());
    }

    private static int columns(String text) {
        return text.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(text) : USUAL_COLUMNS;
    }

    /** Returns an environment variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Returns the user's cache folder: unpacked libraries, bundled files. */
    public Path cache() {
        return variable("XDG_CACHE_HOME")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("banzuke");
    }
}
