package org.banzuke.testkit.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code target/reliability/PROMISE-TEST.jsonl}: what was seen, by which seeds, when, on which commit. Immutable.
 *
 * @param test simple name of the test's class
 * @param seed the first trial's seed
 * @param seeds how many seeds there were
 * @param commit short hash of the commit
 */
public record Observation(Observed observed, String test, long seed, int seeds, String commit, Instant at) {
    /** Where a module's tests leave their lines. */
    static final Path FOLDER = Path.of("target", "reliability");

    static Observation of(Trials trials, Observed observed) {
        return new Observation(
                observed,
                trials.test().getSimpleName(),
                trials.seed(),
                trials.count(),
                Trials.property("banzuke.commit", "unknown"),
                InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /** Returns whether both are of one scenario and used a seed in common. */
    public boolean repeats(Observation other) {
        return observed.promise().equals(other.observed.promise())
                && observed.scenario().equals(other.observed.scenario())
                && seed < other.seed + other.seeds
                && other.seed < seed + seeds;
    }

    /** Appends the line to the file of its promise and test. */
    void append(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(observed.promise() + "-" + test + ".jsonl"),
                    StrictJson.write(tree()) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a file. */
    public static List<Observation> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> of(Tree.of(StrictJson.read(line))))
                .toList();
    }

    private Map<String, @Nullable Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("promise", observed.promise());
        tree.put("scenario", observed.scenario());
        tree.put("trials", observed.trials());
        tree.put("lost", observed.lost());
        observed.repeated().ifPresent(n -> tree.put("repeated", n));
        observed.stated().ifPresent(n -> tree.put("stated", n));
        tree.put("figures", observed.figures());
        observed.skipped().ifPresent(why -> tree.put("skipped", why));
        tree.put("test", test);
        tree.put("seed", seed);
        tree.put("seeds", seeds);
        tree.put("commit", commit);
        tree.put("at", at.toString());
        return tree;
    }

    private static Observation of(Tree tree) {
        var named = tree.tree("figures");
        var figures = new LinkedHashMap<String, Double>();
        tree.map("figures").keySet().forEach(name -> figures.put(name, named.number(name)));
        var observed = new Observed(
                tree.text("promise"),
                tree.text("scenario"),
                tree.whole("trials"),
                tree.whole("lost"),
                whole(tree, "repeated"),
                whole(tree, "stated"),
                figures,
                tree.has("skipped") ? Optional.of(tree.text("skipped")) : Optional.empty());
        return new Observation(
                observed,
                tree.text("test"),
                tree.whole("seed"),
                tree.integer("seeds"),
                tree.text("commit"),
                Instant.parse(tree.text("at")));
    }

    private static OptionalLong whole(Tree tree, String name) {
        return tree.has(name) ? OptionalLong.of(tree.whole(name)) : OptionalLong.empty();
    }
}
