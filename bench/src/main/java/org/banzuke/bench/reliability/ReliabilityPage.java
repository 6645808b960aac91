package org.banzuke.bench.reliability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banzuke.testkit.reliability.Observation;

/**
 * Writes the page of promises and their trials: {@code ROOT OUT}, where the modules' {@code target/reliability} folders are below
 * the root.
 */
public final class ReliabilityPage {
    private static final double RULE_OF_THREE = 3;

    private final List<Observation> observations;

    ReliabilityPage(List<Observation> observations) {
        this.observations = List.copyOf(observations);
    }

    /** Writes the page. */
    public static void main(String[] args) throws IOException {
        var observations = collect(Path.of(args[0]));
        if (observations.isEmpty()) {
            throw new IOException("No test left a line in target/reliability. Maybe run ./mvnw -Pnight verify first.");
        }
        Files.writeString(Path.of(args[1]), new ReliabilityPage(observations).text(machine()));
    }

    private static List<Observation> collect(Path root) throws IOException {
        var all = new ArrayList<Observation>();
        try (var modules = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (var module : modules) {
                var folder = module.resolve("target/reliability");
                if (Files.isDirectory(folder)) {
                    try (var files = Files.newDirectoryStream(folder, "P*.jsonl")) {
                        for (var file : files) {
                            all.addAll(Observation.read(file));
                        }
                    }
                }
            }
        }
        return all.stream()
                .sorted((a, b) -> a.observed().scenario().compareTo(b.observed().scenario()))
                .toList();
    }

    /** Returns what decides speed and file systems, without a name or a path. */
    private static String machine() {
        var kernel = System.getProperty("os.version").replaceFirst("[^0-9.].*", "");
        return Runtime.getRuntime().availableProcessors() + " cores, JDK " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + kernel + " " + System.getProperty("os.arch");
    }

    String text(String machine) {
        var days = new TreeSet<String>();
        var commits = new TreeSet<String>();
        observations.forEach(seen -> {
            days.add(seen.at().toString().substring(0, 10));
            commits.add(seen.commit());
        });
        return """
            # Reliability

            What is promised, how it was tried, and what was seen. This page is written by a program from what the tests left behind;
            nobody edits it.

            Tried on %s, commit %s. Machine: %s.

            | promise | what was done | trials | lost | repeated | stated | bound | seen besides |
            |---|---|---:|---:|---:|---:|---|---|
            %s
            **trials**: how often it was tried, at points drawn from seeds. **lost**: how often the promise was broken; it must be 0.
            **repeated**: calls the endpoint got more than once. **stated**: calls of which the program itself said they may be paid
            twice; repeated may not be above it. **bound**: with no failure in n trials, the true rate of failures is below 3/n, at 95 %%
            confidence. %s

            ## To repeat it

                ./mvnw -Pnight verify                          # about an hour; the power cuts need root
                ./mvnw -Pnight verify -Dbanzuke.seed=7000000   # with other seeds; both together count
                java -cp "bench/target/classes:testkit/target/classes:$(echo cli/target/app/*.jar | tr ' ' ':')" \\
                    org.banzuke.bench.reliability.ReliabilityPage . docs/reliability.md   # writes this page

            A few trials of each promise are part of `./mvnw verify`, so every commit is tried. A test that fails prints its seed and the
            command that makes the same trial again. The tests are tagged `reliability`.

            ## What is not promised

            - Billing at the provider: a call that was sent and not answered may have been paid. Such calls are counted and shown, not prevented.
            - Disks that say "written" and did not write; network drives.
            - A workspace that other programs change while a run writes to it.
            - What no row above names.
            """.formatted(String.join(", ", days), String.join(", ", commits), machine, rows(), skippedSentence());
    }

    private String rows() {
        var rows = new StringBuilder();
        for (var pooled : Pooled.of(observations)) {
            rows.append("| ")
                    .append(pooled.promise())
                    .append(": ")
                    .append(Promises.words(pooled.promise()))
                    .append(" | ")
                    .append(pooled.scenario())
                    .append(" | ")
                    .append(count(pooled.trials()))
                    .append(" | ")
                    .append(pooled.trials() == 0 ? "–" : count(pooled.lost()))
                    .append(" | ")
                    .append(count(pooled.repeated()))
                    .append(" | ")
                    .append(count(pooled.stated()))
                    .append(" | ")
                    .append(bound(pooled))
                    .append(" | ")
                    .append(besides(pooled))
                    .append(" |\n");
        }
        return rows.toString();
    }

    private static String bound(Pooled pooled) {
        if (pooled.trials() == 0) {
            return "–";
        }
        if (pooled.lost() > 0) {
            return "**broken**";
        }
        return String.format(Locale.ROOT, "≤ %s %%", short3(100 * Math.min(1, RULE_OF_THREE / pooled.trials())));
    }

    private static String besides(Pooled pooled) {
        var parts = new ArrayList<String>();
        pooled.figures().forEach((name, value) -> parts.add(name + ": " + short3(value)));
        pooled.skipped().forEach(why -> parts.add("skipped: " + why));
        return String.join("; ", parts);
    }

    private String skippedSentence() {
        var skipped = observations.stream()
                .flatMap(seen -> seen.observed().skipped().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return skipped.isEmpty()
                ? "Nothing was skipped."
                : skipped.size() + " kind" + (skipped.size() == 1 ? "" : "s")
                        + " of trial could not be made on this machine; the rows say why.";
    }

    private static String count(OptionalLong number) {
        return number.isPresent() ? count(number.getAsLong()) : "";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Three figures that count, and no zeros behind them. */
    private static String short3(double value) {
        if (value >= 1000 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        var digits = (int) Math.max(0, 2 - Math.floor(Math.log10(value)));
        return String.format(Locale.ROOT, "%." + digits + "f", value).replaceFirst("\\.?0+$", "");
    }
}
