package org.banzuke.cli.reliability;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banzuke.cli.Banzuke;
import org.banzuke.testkit.crash.Victim;

/**
 * A small file system in a mount name space of its own, and a shell in there; needs Linux, and the right to make one. Confined.
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
        return shell("-rm", "mount -t tmpfs -o size=" + mebibytes + "m tmpfs '" + folder + "' && cd '" + folder + "'");
    }

    /**
     * Mounts the file system (ext4) in a file, which is made if it is not there, and goes there; needs root, and is empty if that
     * cannot be done here.
     */
    static Optional<SmallDisk> loop(Path image, Path folder) throws IOException {
        return shell(
                "-m",
                "{ [ -e '" + image + "' ] || mkfs.ext4 -q '" + image + "' 32m; } && mount -o loop,commit=1 '" + image
                        + "' '" + folder + "' && cd '" + folder + "'");
    }

    /**
     * Mounts a new file system (btrfs) in a file, on which a quota of so many MiB holds for everybody, and goes there; needs root and
     * {@code btrfs-progs}, and is empty if that cannot be done here.
     */
    static Optional<SmallDisk> quota(Path image, Path folder, int mebibytes) throws IOException {
        return shell(
                "-m",
                "truncate -s 256M '" + image + "' && mkfs.btrfs -q -f '" + image + "' && mount -o loop '" + image
                        + "' '"
                        + folder + "' && cd '" + folder + "' && btrfs quota enable . && btrfs qgroup limit " + mebibytes
                        + "M .");
    }

    private static Optional<SmallDisk> shell(String names, String mount) throws IOException {
        if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return Optional.empty();
        }
        var disk = new SmallDisk(new ProcessBuilder("unshare", names, "bash")
                .redirectErrorStream(true)
                .start());
        if (disk.run(mount).code() == 0) {
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

    /** Starts the program on a run of the workspace {@code ws} of this disk, or on the rest of it, behind further shell words. */
    String program(EndpointRuns runs, String before, Path output, Path errors) throws IOException {
        var begun = run("ls ws/runs/*/manifest.json").code() == 0;
        var words = Stream.concat(
                        Victim.command(Banzuke.class, List.of("-Xmx256m")).stream(), runs.line(begun).stream())
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        var variables = runs.environment("ws").entrySet().stream()
                .map(variable -> variable.getKey() + "='" + variable.getValue() + "' ")
                .collect(Collectors.joining());
        return "(" + before + variables + "BANZUKE_HOME=ws exec " + words + " >'" + output + "' 2>'" + errors + "')";
    }

    @Override
    public void close() {
        shell.descendants().forEach(ProcessHandle::destroyForcibly);
        shell.destroyForcibly();
    }
}
