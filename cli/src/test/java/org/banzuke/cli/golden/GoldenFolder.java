package org.banzuke.cli.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.banzuke.api.Outcome;
import org.banzuke.cli.Terminal;
import org.banzuke.io.RealDisk;
import org.banzuke.io.wire.Tree;
import org.banzuke.runlog.read.RunReader;
import org.banzuke.runlog.read.Runs;
import org.banzuke.runlog.read.SampleRecord;
import org.banzuke.testkit.LmEval;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the golden runs of an end-to-end folder by the real command line and holds every prompt, token, log-likelihood,
 * text and metric against them.
 *
 * @param path the folder
 * @param suffix what stands behind the names of golden values, such as {@code _llama}
 * @param tolerance largest difference of a log-likelihood
 * @param excusable texts may differ where two best logits came closer than this
 */
record GoldenFolder(Path path, String suffix, double tolerance, double excusable) {
    Stream<DynamicTest> tests(Function<GoldenRun, String> model, Path workspace) {
        return GoldenRun.in(path).stream()
                .map(run -> DynamicTest.dynamicTest(run.name(), () -> check(run, model.apply(run), workspace)));
    }

    private void check(GoldenRun run, String model, Path workspace) {
        var words = new ArrayList<>(List.of("run", "--model", model, "--json", "-q"));
        words.addAll(run.options());
        SharedFolder.hubs().forEach(hub -> words.addAll(List.of("--hub", hub.toString())));
        var own = SharedFolder.conformance("e2e-tiny-world");
        words.addAll(List.of("--hub", own.resolve("hub").toString()));
        words.addAll(List.of("--include-path", own.resolve("tasks").toString()));
        words.addAll(List.of("--include-path", LmEval.require().toString()));
        var session = new Terminal(workspace).type(words.toArray(String[]::new));
        Assumptions.assumeFalse(
                session.err().contains("Python function") || session.err().contains("not built yet"),
                () -> "skipped: " + session.err().strip());
        assertThat(session.code()).as(session.err()).isZero();
        var reader = new Runs(workspace, new RealDisk()).resolve(session.json().text("run"));
        compare(run, reader, session.json());
    }

    private void compare(GoldenRun run, RunReader reader, Tree results) {
        var documents = run.documents(path);
        try (var samples = reader.samples()) {
            var records =
                    samples.sorted(Comparator.comparingInt(SampleRecord::index)).toList();
            assertThat(records).hasSameSizeAs(documents);
            var rescoring = new Rescoring(reader.manifest());
            var replaced = new HashMap<Integer, Outcome>();
            for (var i = 0; i < records.size(); i++) {
                var index = records.get(i).index();
                new GoldenDocument(documents.get(i), records.get(i), suffix, tolerance, excusable)
                        .check(rescoring)
                        .ifPresent(outcome -> replaced.put(index, outcome));
            }
            compareResults(run.results(path), replaced.isEmpty() ? results : rescoring.results(records, replaced));
        }
    }

    private void compareResults(Tree golden, Tree found) {
        var expected = golden.tree(suffix.isEmpty() ? "results" : suffix.substring(1));
        for (var figure : found.list("figures").stream().map(Tree::of).toList()) {
            var key = figure.text("metric");
            var ours = figure.tree("lm_eval");
            assertThat(ours.number("value")).as(key).isCloseTo(expected.number(key), near(key, expected.number(key)));
            var error = key.replaceFirst(",", "_stderr,");
            if (expected.members().get(error) instanceof Number) {
                assertThat(ours.number("standard_error"))
                        .as(error)
                        .isCloseTo(expected.number(error), near(key, expected.number(error)));
            }
        }
    }

    /** What comes from counts is exact; what comes from log-likelihoods is as exact as those. */
    private static Offset<Double> near(String key, double value) {
        var derived = key.startsWith("brier_score") || key.contains("perplexity") || key.startsWith("bits_per_byte");
        return within(derived ? 1e-4 * Math.abs(value) : 1e-9);
    }
}
