package org.banzuke.testkit.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A Java program in a process of its own, with the class path of the test, that a test may kill. Confined. */
public final class Victim implements AutoCloseable {
    private static final long CHECK_NANOS = 200_000;
    private static final Path STATUS = Path.of("/proc/self/status");
    /** The bit of SIGINT in a mask of signals. */
    private static final long INT = 1L << 1;

    private final Process process;

    private Victim(Process process) {
        this.process = process;
    }

    /** Starts {@code main}, with options over those for a quick start; what it prints goes to a file. */
    public static Victim start(Class<?> main, Path output, List<String> options, String... arguments)
            throws IOException {
        return start(main, output, output, options, Map.of(), arguments);
    }

    /** The same with further variables in its environment, and a file for each of its streams. */
    public static Victim start(
            Class<?> main,
            Path output,
            Path errors,
            List<String> options,
            Map<String, String> environment,
            String... arguments)
            throws IOException {
        var command = command(main, options, arguments);
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .redirectErrorStream(errors.equals(output));
        if (!errors.equals(output)) {
            builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        }
        builder.environment().putAll(environment);
        return new Victim(builder.start());
    }

    /** Returns the command line that starts a program with the class path of the test. */
    public static List<String> command(Class<?> main, List<String> options, String... arguments) {
        var command = new ArrayList<String>();
        if (ignoresInterrupts()) {
            command.addAll(List.of("/usr/bin/env", "--default-signal=INT"));
        }
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Sends a signal by its name, such as {@code INT}; one that comes too late is no error. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** A shell lets what it starts in the background ignore Ctrl-C, and so would all programs that this one starts. */
    private static boolean ignoresInterrupts() {
        if (!Files.exists(STATUS)) {
            return false;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("SigIgn:"))
                    .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & INT) != 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until something has happened or the program has ended; returns whether it still runs. */
    public boolean runsUntil(BooleanSupplier happened) {
        while (process.isAlive() && !happened.getAsBoolean()) {
            LockSupport.parkNanos(CHECK_NANOS);
        }
        return process.isAlive();
    }

    /** Kills the program at once ({@code SIGKILL}: it cannot clean up) and waits for its end. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Waits for the program's end and returns its exit code. */
    public int join(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
            throw new AssertionError("the program did not end within " + limit);
        }
        return process.exitValue();
    }

    /** Ends what still runs. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
