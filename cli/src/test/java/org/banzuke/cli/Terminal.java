package org.banzuke.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.banzuke.cli.process.Interrupts;
import org.banzuke.cli.process.Surroundings;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;

/** Runs commands in a workspace of the test's own, and keeps what they print. */
public final class Terminal {
    private final Map<String, String> environment;

    public Terminal(Path workspace) {
        this(workspace, Map.of());
    }

    /** Works with further variables in the environment. */
    public Terminal(Path workspace, Map<String, String> further) {
        environment = new HashMap<>(further);
        environment.put("BANZUKE_HOME", workspace.toString());
    }

    /** What a command left behind. */
    public record Session(int code, String out, String err) {
        public Tree first() {
            return Tree.of(((List<?>) Objects.requireNonNull(StrictJson.read(out))).getFirst());
        }

        public Tree json() {
            return Tree.of(StrictJson.read(out));
        }
    }

    public Session type(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                InstantSource.system(),
                false,
                false,
                100,
                1,
                Interrupts.none());
        var code = new Cli(surroundings).run(args);
        return new Session(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Evaluates a baseline on a few samples, and returns the run's id. */
    String evaluated(String model) {
        var session = type("run", "--model", model, "--suite", "tiny-world", "--limit", "12", "--json");
        return session.json().text("run");
    }
}
