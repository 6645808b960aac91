package org.banzuke.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.banzuke.cli.Banzuke;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Habits;
import org.jspecify.annotations.Nullable;

/**
 * CPU time of this process, the mock's included, from its start to the first question of a run that reaches the server. Prints
 * milliseconds, then the run's own output. Start it with {@code BANZUKE_HOME} in a fresh folder.
 */
public final class FirstRequest {
    private static final AtomicReference<@Nullable Duration> FIRST = new AtomicReference<>();

    private FirstRequest() {}

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        var workspace = Files.createTempDirectory("banzuke-bench");
        var habits = Habits.USUAL.answering(_ -> {
            var used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
            if (FIRST.compareAndSet(null, used)) {
                System.out.println("{\"cpu_ms_to_first_request\":" + used.toMillis() + "}");
            }
            return "a";
        });
        // The program ends the process, and the server with it.
        var server = FakeServer.start(habits);
        Banzuke.main(new String[] {
            "run", "--workspace", workspace.toString(), "--model", server.modelName(), "--tasks", "tiny-world-qa", "-q"
        });
    }
}
