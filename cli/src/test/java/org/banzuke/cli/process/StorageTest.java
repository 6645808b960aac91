package org.banzuke.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.banzuke.cli.Banzuke;
import org.banzuke.cli.Terminal;
import org.banzuke.testkit.crash.Victim;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real disks that fill up or cannot be written, and a run that another process holds. */
class StorageTest {
    private static final String RUN = "banzuke run -q --json --model baseline:first --suite tiny-world --workspace ";

    @TempDir
    private Path folder;

    /** A small file system of our own in a mount name space; needs Linux and the right to make one. */
    private String onDisk(String size, String script) throws IOException, InterruptedException {
        var disk = Files.createDirectories(folder.resolve("disk"));
        var java = Path.of(System.getProperty("java.home", ""), "bin", "java");
        var program = "banzuke() { '" + java + "' -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -cp '"
                + System.getProperty("java.class.path", "") + "' " + Banzuke.class.getName() + " \"$@\"; }\n";
        var mount = "mount -t tmpfs -o size=" + size + " tmpfs '" + disk + "' || exit 99\ncd '" + disk + "'\n";
        var process = new ProcessBuilder("unshare", "-rm", "bash", "-c", program + mount + script)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        Assumptions.assumeTrue(
                process.exitValue() != 99 && !output.contains("unshare failed"),
                "skipped: no file system can be mounted here (" + output.strip() + ")");
        return output;
    }

    @Test
    void fullDiskStopsTheRunWithOneMessageAndItGoesOnLater() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "skipped: there is no unshare");

        var output = onDisk(
                "200k",
                RUN + "ws >first; echo code $?\n"
                        + "mount -o remount,size=64m . && banzuke runs resume latest -q --json --workspace ws >second;"
                        + " echo code $?\n"
                        + "banzuke doctor --verify --workspace ws; echo code $?\n"
                        + RUN + "other >third\n"
                        + "grep -v '\"run\"' second >a; grep -v '\"run\"' third >b; cmp a b && echo same numbers\n");

        assertThat(output)
                .contains(
                        "No space left on device",
                        "everything finished before is kept",
                        "Maybe free some space",
                        "code 4\ncode 0\n",
                        "all sound.\ncode 0\n",
                        "same numbers")
                .doesNotContain("\tat ");
    }

    @Test
    void fullDiskAtTheReportKeepsTheRunAndLeavesNothingBehind() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "skipped: there is no unshare");

        var output = onDisk(
                "40k",
                RUN + "../ws --html page.html >/dev/null; echo code $?\n"
                        + "echo left $(ls -A | wc -l)\n"
                        + "banzuke runs list --workspace ../ws\n"
                        + "banzuke board latest --html ../page.html --workspace ../ws >/dev/null; echo code $?\n");

        assertThat(output)
                .contains(
                        "The report (page.html) cannot be written",
                        "No space left on device",
                        "Maybe free some space",
                        "code 4\nleft 0\n",
                        "finished",
                        "code 0\n")
                .doesNotContain("\tat ");
    }

    @Test
    void readOnlyWorkspaceIsRefusedAndCanStillBeRead() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/unshare")), "skipped: there is no unshare");

        var output = onDisk(
                "64m",
                RUN + "ws >/dev/null; echo code $?\n"
                        + "mount -o remount,ro .; " + RUN + "ws; echo code $?\n"
                        + "banzuke board --workspace ws; echo code $?\n");

        assertThat(output)
                .contains("code 0\n", "Read-only file system", "Maybe ", "code 4\n", "baseline:first", "code 0\n")
                .doesNotContain("\tat ");
    }

    @Test
    void runHeldByAnotherProcessIsRefused() throws IOException, InterruptedException {
        var workspace = folder.resolve("workspace");
        var arguments = List.of(
                "run",
                "-q",
                "--model",
                "baseline:first",
                "--tasks",
                "fresh-units-easy@2026-11",
                "--limit",
                "10000000",
                "--workspace",
                workspace.toString());
        try (var other =
                Victim.start(Banzuke.class, folder.resolve("output"), List.of(), arguments.toArray(String[]::new))) {
            assertThat(other.runsUntil(() -> Files.exists(workspace.resolve("runs")) && logBegan(workspace)))
                    .isTrue();

            var session = new Terminal(workspace).type("runs", "resume", "latest", "-q");

            assertThat(session.err()).contains("another process", "Maybe ").doesNotContain("\tat ");
            assertThat(session.code()).isEqualTo(ExitCode.DATA);
            other.kill();
        }
        assertThat(new Terminal(workspace).type("doctor", "--verify").code()).isZero();
    }

    private static boolean logBegan(Path workspace) {
        try (var runs = Files.walk(workspace.resolve("runs"), 2)) {
            return runs.anyMatch(file -> file.endsWith("events.jsonl"));
        } catch (IOException | UncheckedIOException e) {
            // A file went while the folder was walked; the next look sees all.
            return false;
        }
    }
}
