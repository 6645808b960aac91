package org.banzuke.cli.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banzuke.api.Prompt;
import org.banzuke.cli.Banzuke;
import org.banzuke.cli.Terminal;
import org.banzuke.engine.ledger.LedgerAudit;
import org.banzuke.io.RealDisk;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.event.Event;
import org.banzuke.runlog.json.RequestJson;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.Runs;
import org.banzuke.testkit.crash.Victim;
import org.banzuke.testkit.http.FakeServer;
import org.banzuke.testkit.http.Habits;

/** Runs of one task over an endpoint in this process, made by programs of their own that may be killed. Confined. */
final class EndpointRuns implements AutoCloseable {
    static final int IN_FLIGHT = 8;
    private static final Pattern SHOWN = Pattern.compile(" [█░]+ ([0-9,]+)/");

    private final Asked asked = new Asked();
    private final Path folder;
    private final FakeServer server;
    private final List<String> run;
    private final String unbroken;
    private final Map<String, String> promptByKey;

    /** Makes the unbroken run that all others are compared with. */
    EndpointRuns(Path folder, int samples, Duration latency) throws IOException {
        this.folder = folder;
        this.server = FakeServer.start(Habits.USUAL.taking(latency).answering(asked));
        this.run = List.of(
                "run",
                "--json",
                "--tasks",
                "fresh-units-easy-open@2026-11",
                "--limit",
                Integer.toString(samples),
                "--model",
                server.modelName() + "&price=1/2&canaries=no&max_concurrent=" + IN_FLIGHT);
        var session = terminal("unbroken").type(run.toArray(String[]::new));
        assertThat(session.code()).as(session.err()).isZero();
        assertThat(asked.repeated()).isZero();
        this.unbroken = numbers("unbroken");
        this.promptByKey = prompts();
        asked.forget();
    }

    Asked asked() {
        return asked;
    }

    FakeServer server() {
        return server;
    }

    Path workspace(String name) {
        return folder.resolve(name);
    }

    Terminal terminal(String workspace) {
        return new Terminal(workspace(workspace), environment());
    }

    /** Starts the program: on a run, or on the rest of it. */
    Victim start(String workspace) throws IOException {
        return Victim.start(
                Banzuke.class,
                folder.resolve(workspace + ".out"),
                errors(workspace),
                List.of("-Xmx256m"),
                environment(workspace),
                line(begun(workspace)).toArray(String[]::new));
    }

    /** Returns the file with what the programs of a workspace told. */
    Path errors(String workspace) {
        return folder.resolve(workspace + ".err");
    }

    Map<String, String> environment(String workspace) {
        var all = new HashMap<>(environment());
        all.put("BANZUKE_HOME", workspace(workspace).toString());
        all.put("BANZUKE_TTY", "2");
        all.put("TERM", "xterm");
        return all;
    }

    /** Returns the arguments that begin a run, or go on with it. */
    List<String> line(boolean begun) {
        return begun ? List.of("runs", "resume", "latest", "--json") : run;
    }

    /** Ends the run of a workspace, in this process, and returns what it printed. */
    Terminal.Session finish(String workspace) {
        return terminal(workspace).type(line(begun(workspace)).toArray(String[]::new));
    }

    boolean begun(String workspace) {
        return Files.isDirectory(workspace(workspace).resolve("runs"))
                && !new Runs(workspace(workspace), new RealDisk()).list().isEmpty();
    }

    /** Returns whether a run's numbers and the answer to each sample are, byte for byte, those of the unbroken one. */
    boolean asUnbroken(String workspace) {
        return numbers(workspace).equals(unbroken);
    }

    private String numbers(String workspace) {
        var results = Tree.of(StrictJson.read(read(only(workspace).folder().resolve("results.json"))));
        var samples = terminal(workspace)
                .type("samples", "latest", "--json")
                .out()
                .lines()
                .sorted()
                .toList();
        return StrictJson.write(results.list("tasks")) + "\n" + String.join("\n", samples);
    }

    /** Returns the prompts of all sound rows of a workspace's ledger, read from a copy: what was kept, whatever is told. */
    Set<String> kept(String workspace) throws IOException {
        var copy = Files.createDirectories(folder.resolve("copy"));
        for (var name : List.of("ledger.db", "ledger.db-wal", "ledger.db-journal", "ledger.db-shm")) {
            Files.deleteIfExists(copy.resolve(name));
            var file = workspace(workspace).resolve(name);
            if (Files.exists(file) && !name.endsWith("-shm")) {
                Files.copy(file, copy.resolve(name));
            }
        }
        var kept = new HashSet<String>();
        if (Files.exists(copy.resolve("ledger.db"))) {
            LedgerAudit.read(
                    copy,
                    (key, sound) -> {
                        if (sound) {
                            kept.add(promptByKey.getOrDefault(key, key));
                        }
                    },
                    wrong -> {
                        throw new AssertionError(wrong);
                    });
        }
        return kept;
    }

    /** Returns the samples with an outcome in the intact part of a run's log. */
    int done(String workspace) throws IOException {
        var done = new HashSet<String>();
        if (begun(workspace) && Files.exists(only(workspace).folder().resolve("events.jsonl"))) {
            try (var events = only(workspace).events()) {
                for (var event = events.next(); event.isPresent(); event = events.next()) {
                    if (event.get() instanceof Event.Concluded concluded) {
                        done.add(concluded.outcome().sample().toString());
                    }
                }
            }
        }
        return done.size();
    }

    /** Returns the newest progress a person could have read in a program's talk. */
    static long shown(Path errors) throws IOException {
        var last = 0L;
        for (var line : Files.readString(errors).split("[\r\n]+", -1)) {
            var shown = SHOWN.matcher(line);
            last = shown.find() ? Math.max(last, number(shown.group(1))) : last;
        }
        return last;
    }

    /** Reads a count as the program prints it. */
    static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private Map<String, String> prompts() throws IOException {
        var prompts = new HashMap<String, String>();
        try (var events = only("unbroken").events()) {
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                if (event.get() instanceof Event.Answers answers
                        && RequestJson.prompt(answers.answered().getFirst().request()) instanceof Prompt.Text text) {
                    prompts.put(answers.keys().getFirst(), text.text());
                }
            }
        }
        assertThat(prompts.values())
                .containsExactlyInAnyOrderElementsOf(asked.counts().keySet());
        return prompts;
    }

    private RunReader only(String workspace) {
        var runs = new Runs(workspace(workspace), new RealDisk()).list();
        assertThat(runs).as("a stopped run is gone on with, not begun again").hasSize(1);
        return runs.getFirst();
    }

    private Map<String, String> environment() {
        return Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
