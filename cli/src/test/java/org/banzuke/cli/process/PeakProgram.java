package org.banzuke.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.banzuke.cli.Cli;

/** Runs the command behind its first argument, a file, and writes the peak of the memory used into it. */
public final class PeakProgram {
    static final Path STATUS = Path.of("/proc/self/status");

    private PeakProgram() {}

    /** Runs a command line. */
    public static void main(String[] arguments) throws IOException {
        var command = Arrays.copyOfRange(arguments, 1, arguments.length);
        var code = new Cli(Surroundings.ofThisProcess()).run(command);
        try (var lines = Files.lines(STATUS)) {
            Files.write(
                    Path.of(arguments[0]),
                    lines.filter(line -> line.startsWith("VmHWM")).toList());
        }
        System.exit(code);
    }
}
