package org.banzuke.cli.reliability;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A small file system in a mount name space of its own, and a shell in there; needs Linux and the right to make one, but no root.
 * Confined.
 */
final class SmallDisk implements AutoCloseable {
    private static final String END = "end-of-command ";

    private final Process shell;
    private final BufferedWriter in;
    private final BufferedReader out;

    private SmallDisk(Process shell) {
        this.shell = shell;
        this.in = shell.outputWriter(StandardCharsets.UTF_8);
        this.out = shell.inputReader(StandardCharsets.UTF_8);
    }

    /** What a command printed, and how it ended. */
    record Done(int code, String output) {}

    /** Mounts a disk of so many MiB at a folder, and goes there; empty if that cannot be done here. */
    static Optional<SmallDisk> mount(Path folder, int mebibytes) throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return Optional.empty();
        }
        var disk = new SmallDisk(new ProcessBuilder("unshare", "-rm", "bash")
                .redirectErrorStream(true)
                .start());
        var mounted =
                disk.run("mount -t tmpfs -o size=" + mebibytes + "m tmpfs '" + folder + "' && cd '" + folder + "'");
        if (mounted.code() == 0) {
            return Optional.of(disk);
        }
        disk.close();
        return Optional.empty();
    }

    /** Runs a command to its end. */
    Done run(String command) throws IOException {
        var output = new StringBuilder();
        try {
            in.write(command + "\necho \"" + END + "$?\"\n");
            in.flush();
        } catch (IOException e) {
            return new Done(1, "the shell is gone: " + e.getMessage());
        }
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(END)) {
                return new Done(Integer.parseInt(line.substring(END.length())), output.toString());
            }
            output.append(line).append('\n');
        }
        return new Done(1, output.toString());
    }

    @Override
    public void close() {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }
}
