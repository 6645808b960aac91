package org.banzuke.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.banzuke.cli.Banzuke;
import org.banzuke.cli.Terminal;
import org.banzuke.testkit.crash.Victim;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Habits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run in a process of its own, against a server that answers when the test lets it, seen and steered from here. */
@Timeout(180)
class LiveRunTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int SAMPLES = 48;
    private static final int AT_A_TIME = 2;

    @TempDir
    private Path folder;

    /** A call is answered for each permit. */
    private final Semaphore permits = new Semaphore(0);

    /** Texts asked for; what a probe asks is none. */
    private final AtomicInteger asked = new AtomicInteger();

    private final FakeServer server = FakeServer.start(Habits.USUAL.answering(prompt -> {
        asked.incrementAndGet();
        permits.acquireUninterruptibly();
        return "answer " + prompt.length();
    }));

    @AfterEach
    void stopServer() {
        permits.release(10_000);
        server.close();
    }

    @Test
    void aPausedRunMakesNoCallUntilItGoesOnAndEveryWatcherSeesItAll() throws IOException, InterruptedException {
        var workspace = folder.resolve("w");
        try (var run = begun(workspace);
                var first = watcher(workspace, "first", "--json");
                var second = watcher(workspace, "second")) {
            assertThat(first.runsUntil(() -> said("first").contains("\"done\":0")))
                    .isTrue();

            var paused = new Terminal(workspace).type("runs", "pause", "latest");
            assertThat(paused.code()).as(paused.err()).isZero();
            assertThat(paused.err()).contains("is paused", "runs resume");
            assertThat(second.runsUntil(() -> said("second").contains("· paused")))
                    .isTrue();
            permits.release(1_000);
            assertThat(first.runsUntil(() -> recorded(workspace) == AT_A_TIME)).isTrue();
            assertThat(asked.get()).isEqualTo(AT_A_TIME);
            assertThat(new Terminal(workspace).type("runs", "pause", "latest").err())
                    .contains("paused already");

            assertThat(new Terminal(workspace).type("runs", "resume", "latest").code())
                    .isZero();
            assertThat(run.join(LIMIT)).as(said("run")).isZero();
            assertThat(first.join(LIMIT)).isZero();
            assertThat(second.join(LIMIT)).isZero();
        }
        assertThat(said("first"))
                .contains("\"paused\":true", "\"event\":\"end\",\"state\":\"finished\",\"exit_code\":0");
        assertThat(said("second")).contains(" · finished · 48 requests");
        assertThat(said("run")).contains("· paused");
        assertThat(asked.get()).isEqualTo(SAMPLES);
        assertThat(live(workspace)).doesNotExist();
        assertThat(new Terminal(workspace).type("doctor", "--verify").code()).isZero();
    }

    @Test
    void aCancelledRunEndsAsByCtrlCAndGoesOnLater() throws IOException, InterruptedException {
        var workspace = folder.resolve("w");
        try (var run = begun(workspace);
                var watcher = watcher(workspace, "watcher")) {
            assertThat(watcher.runsUntil(() -> said("watcher").contains("0/48")))
                    .isTrue();
            assertThat(new Terminal(workspace).type("runs", "pause", "latest").code())
                    .isZero();

            var cancelled = new Terminal(workspace).type("runs", "cancel", "latest");

            assertThat(cancelled.code()).as(cancelled.err()).isZero();
            permits.release(1_000);
            assertThat(run.join(LIMIT)).as(said("run")).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(watcher.join(LIMIT)).isEqualTo(ExitCode.INTERRUPTED);
        }
        assertThat(said("run")).contains("Stopped: cancelled from another terminal", "runs resume");
        assertThat(asked.get()).isEqualTo(AT_A_TIME);
        var resumed = new Terminal(workspace).type("runs", "resume", "latest");
        assertThat(resumed.out()).contains("48 = 48 scored");
        assertThat(asked.get()).isEqualTo(SAMPLES);
    }

    @Test
    void withoutAProcessTheStateIsNamedAndAStaleSocketIsReplaced() throws IOException, InterruptedException {
        var workspace = folder.resolve("w");
        try (var run = begun(workspace);
                var watcher = watcher(workspace, "watcher")) {
            assertThat(watcher.runsUntil(() -> said("watcher").contains("0/48")))
                    .isTrue();
            run.kill();
            assertThat(watcher.join(LIMIT)).isEqualTo(ExitCode.INTERRUPTED);
            assertThat(said("watcher")).contains("ended without a word (unfinished)");
        }
        assertThat(live(workspace)).exists();
        for (var command : List.of("watch", "pause", "cancel")) {
            var session = new Terminal(workspace).type("runs", command, "latest");
            assertThat(session.code()).isEqualTo(ExitCode.USAGE);
            assertThat(session.err()).contains("No process works on run", "(unfinished)", "banzuke runs resume ");
        }
        permits.release(1_000);
        assertThat(new Terminal(workspace).type("runs", "resume", "latest").code())
                .isZero();
        assertThat(live(workspace)).doesNotExist();
        var finished = new Terminal(workspace).type("runs", "watch", "latest");
        assertThat(finished.err()).contains("(finished)", "banzuke runs show ");
    }

    @Test
    void clientsThatAreSilentOrNeverReadOrTalkNonsenseHoldNothingUp() throws IOException, InterruptedException {
        var workspace = folder.resolve("w");
        var open = new ArrayList<SocketChannel>();
        try (var run = begun(workspace)) {
            assertThat(run.runsUntil(() -> Files.exists(live(workspace).resolve("s"))))
                    .isTrue();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(live(workspace))))
                    .isEqualTo("rwx------");
            for (var i = 0; i < 40; i++) {
                open.add(connected(workspace));
            }
            tell(open.get(0), "watch\n");
            tell(open.get(1), "x".repeat(10_000));
            tell(open.get(2), "format c:\n");
            permits.release(1_000);
            assertThat(run.join(LIMIT)).as(said("run")).isZero();
        } finally {
            for (var channel : open) {
                channel.close();
            }
        }
        assertThat(said("run")).doesNotContain("\tat ", "Exception");
        assertThat(live(workspace)).doesNotExist();
    }

    @Test
    void aPathTooLongForASocketIsNamedInAFile() throws IOException, InterruptedException {
        var workspace = Files.createDirectories(folder.resolve("long".repeat(30)));
        try (var run = begun(workspace);
                var watcher = watcher(workspace, "watcher")) {
            assertThat(watcher.runsUntil(() -> said("watcher").contains("0/48")))
                    .as(said("watcher"))
                    .isTrue();
            var far = Path.of(Files.readString(live(workspace).resolve("where")));
            assertThat(far).exists();
            permits.release(1_000);
            assertThat(run.join(LIMIT)).isZero();
            assertThat(watcher.join(LIMIT)).isZero();
            assertThat(far.getParent()).doesNotExist();
        }
    }

    /** Starts a run and waits until the server holds as many calls as it takes at a time. */
    private Victim begun(Path workspace) throws IOException {
        var run = Victim.start(
                Banzuke.class,
                folder.resolve("run"),
                List.of(),
                "run",
                "--model",
                server.modelName() + "&max_concurrent=" + AT_A_TIME,
                "--tasks",
                "tiny-world-qa",
                "--workspace",
                workspace.toString());
        assertThat(run.runsUntil(() -> asked.get() == AT_A_TIME))
                .as(said("run"))
                .isTrue();
        return run;
    }

    private Victim watcher(Path workspace, String output, String... further) throws IOException {
        var words = new ArrayList<>(List.of("runs", "watch", "latest", "--workspace", workspace.toString()));
        words.addAll(List.of(further));
        return Victim.start(Banzuke.class, folder.resolve(output), List.of(), words.toArray(String[]::new));
    }

    private String said(String output) {
        try {
            var file = folder.resolve(output);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path run(Path workspace) {
        try (var runs = Files.list(workspace.resolve("runs"))) {
            return runs.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path live(Path workspace) {
        return run(workspace).resolve("live");
    }

    /** Returns how many samples have an outcome on the disk. */
    private static long recorded(Path workspace) {
        try (var lines = Files.lines(run(workspace).resolve("events.jsonl"))) {
            return lines.filter(line -> line.contains("\"type\":\"outcome\"")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SocketChannel connected(Path workspace) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(live(workspace).resolve("s")));
        return channel;
    }

    private static void tell(SocketChannel channel, String text) {
        try {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // The run may have closed the connection already: then it was told enough.
            Thread.onSpinWait();
        }
    }
}
