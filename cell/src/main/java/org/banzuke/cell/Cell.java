package org.banzuke.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.banzuke.io.wire.Tree;

/**
 * A child process for what may crash or attack: clean environment, limited by the operating system, killed when it does
 * not answer. Thread-safe for writing; one thread reads.
 */
public final class Cell implements AutoCloseable {
    private static final int KEPT_ERROR_BYTES = 4_096;
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private final Process process;
    private final Frames frames;
    private final CellLimits limits;
    private final Tail errors;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("cell-clock").factory());

    private Cell(Process process, CellLimits limits) {
        this.process = process;
        this.limits = limits;
        this.frames = new Frames(process.getInputStream(), process.getOutputStream());
        this.errors = Tail.of(process.getErrorStream(), KEPT_ERROR_BYTES);
    }

    /**
     * Starts a cell on this program's own class path and Java.
     *
     * @param service name of the {@link CellService} to run
     * @throws IOException if the process cannot be started, or this system has no shell to set the limits
     */
    public static Cell start(String service, CellLimits limits) throws IOException {
        var shell = Path.of("/bin/sh");
        if (!Files.isExecutable(shell)) {
            throw new IOException("a cell needs a POSIX shell to set its limits (" + shell + " is not there)");
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                shell.toString(),
                "-c",
                limits.shellCommands() + " && exec \"$@\"",
                "cell",
                java,
                "-Xmx" + limits.heapMebibytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:-CreateCoredumpOnCrash",
                // What the virtual machine has to say when it dies must not look like a frame.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=/dev/null",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                CellMain.class.getName(),
                service);
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("HOME", System.getProperty("user.home"));
        return new Cell(builder.start(), limits);
    }

    /** Sends a frame. */
    public void send(Map<String, ?> frame) throws CellDied {
        try {
            frames.write(frame);
        } catch (IOException e) {
            throw died(e);
        }
    }

    /**
     * Waits for the next frame; a cell that takes longer than its limit is killed.
     *
     * @throws CellDied if the process ended or was killed; its last words are in the message
     */
    public Tree receive() throws CellDied {
        var kill = clock.schedule(process::destroyForcibly, limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return frames.read().orElseThrow(() -> died(new IOException("the pipe was closed")));
        } catch (IOException e) {
            throw died(e);
        } finally {
            kill.cancel(false);
        }
    }

    /** Returns the process, for tests that kill it. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        process.destroyForcibly();
    }

    /** A process that dies by itself is left a moment to do so: its own status tells more than that of our kill. */
    private CellDied died(IOException cause) {
        var end = process.onExit()
                .completeOnTimeout(process, LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        end.destroyForcibly();
        var status = process.onExit().join().exitValue();
        return new CellDied(status, errors.text(), cause);
    }
}
