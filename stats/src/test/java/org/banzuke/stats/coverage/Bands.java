package org.banzuke.stats.coverage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Numbers;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;

/** What {@code coverage.json} says a scenario's methods must attain. Immutable. */
public final class Bands {
    /**
     * One method's band.
     *
     * @param method its name
     * @param quantity coverage, type I, power, …
     * @param rate the reference's rate
     * @param low lower end of the band
     * @param high upper end
     * @param verdict what the reference thinks of the method
     */
    public record Band(String method, String quantity, double rate, double low, double high, String verdict) {
        /** Returns the band made wider by three standard errors of a rate from {@code replications} replications. */
        public Band widened(int replications) {
            var more = 3 * Math.sqrt(Math.max(0, rate * (1 - rate)) / replications);
            return new Band(method, quantity, rate, low - more, high + more, verdict);
        }

        /** Returns whether this is a method of ours, and not one that is there to show what it does. */
        public boolean ours() {
            return List.of(
                            "default",
                            "claims",
                            "tables",
                            "exact",
                            "valid",
                            "ok",
                            "guaranteed",
                            "report",
                            "best",
                            "acceptable",
                            "must",
                            "conservative",
                            "show")
                    .stream()
                    .anyMatch(verdict::startsWith);
        }
    }

    private final Map<String, Tree> scenarios;

    private Bands(Map<String, Tree> scenarios) {
        this.scenarios = scenarios;
    }

    /** Reads the file, or skips the calling test where it is missing. */
    public static Bands read() {
        var file = SharedFolder.require(SharedFolder.conformance("statistics/coverage.json"));
        try {
            return new Bands(Tree.of(StrictJson.read(Files.readAllBytes(file))).list("scenarios").stream()
                    .map(Tree::of)
                    .collect(Collectors.toMap(tree -> tree.text("id"), Function.identity())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Tree scenario(String id) {
        var found = scenarios.get(id);
        if (found == null) {
            throw new IllegalArgumentException("coverage.json has no scenario " + id);
        }
        return found;
    }

    /** Returns the bands of a scenario, in the order of the file. */
    public List<Band> of(String id) {
        return scenario(id).list("results").stream()
                .map(Tree::of)
                .map(result -> new Band(
                        result.text("method"),
                        result.text("quantity"),
                        result.number("rate"),
                        Numbers.read(result.list("band").get(0)),
                        Numbers.read(result.list("band").get(1)),
                        result.text("verdict")))
                .toList();
    }

    /** Returns the process in words. */
    public String process(String id) {
        return scenario(id).text("process");
    }

    /** Returns the number of scenarios in the file. */
    public int size() {
        return scenarios.size();
    }
}
