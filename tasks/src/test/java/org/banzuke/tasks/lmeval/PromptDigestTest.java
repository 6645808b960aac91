package org.banzuke.tasks.lmeval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.banzuke.api.EvalException;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Task;
import org.banzuke.io.Sha256;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.LmEval;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Every prompt of real tasks over real data, by digest, against lm-evaluation-harness 0.4.13; no model is asked. */
@Tag("e2e-tiny-world")
class PromptDigestTest {
    @TestFactory
    Stream<DynamicTest> tasks() throws IOException {
        var folder = SharedFolder.require(SharedFolder.conformance("e2e-tiny-world/prompts"));
        var distribution = LmEval.require();
        var hubs = new ArrayList<>(SharedFolder.hubs());
        hubs.add(SharedFolder.conformance("e2e-tiny-world/hub"));
        var source = LmEvalTasks.open(List.of(distribution), hubs, Optional.empty(), Clock.systemUTC());
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList().stream()
                    .flatMap(file -> tests(file, source));
        }
    }

    private static Stream<DynamicTest> tests(Path file, LmEvalTasks source) {
        var golden = read(file);
        var run = String.valueOf(file.getFileName()).replaceFirst("[.]json[.]gz$", "");
        return golden.members().keySet().stream()
                .map(String.class::cast)
                .map(task -> DynamicTest.dynamicTest(run + " " + task, () -> check(task, golden.tree(task), source)));
    }

    private static Tree read(Path file) {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return Tree.of(StrictJson.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(String name, Tree golden, LmEvalTasks source) {
        var digests = new ArrayList<String>();
        var task = open(name, golden, source);
        try (var samples = task.samples()) {
            samples.forEach(sample -> digests.add(
                    digest(task.next(sample, List.of()).orElseThrow().requests(), sample.target())));
        }
        assertThat(digests).hasSize(golden.integer("docs"));
        var first = digests.stream().map(digest -> digest.substring(0, 8)).toList();
        assertThat(first).isEqualTo(List.of(golden.text("doc_digests").split(" ", -1)));
        assertThat(Sha256.of(String.join("", digests))).isEqualTo(golden.text("sha256"));
    }

    private static Task open(String name, Tree golden, LmEvalTasks source) {
        var usual = RunSettings.defaults();
        var settings = new RunSettings(
                golden.has("num_fewshot") ? OptionalInt.of(golden.integer("num_fewshot")) : OptionalInt.empty(),
                usual.limit(),
                usual.samples(),
                usual.generation(),
                usual.chat(),
                usual.system(),
                usual.seeds());
        try {
            return source.open(name, settings, Optional.empty()).orElseThrow();
        } catch (EvalException e) {
            Assumptions.assumeFalse(
                    String.valueOf(e.getMessage()).contains("Python function")
                            || String.valueOf(e.getMessage()).contains("not built yet"),
                    () -> "skipped: " + e.getMessage());
            throw e;
        }
    }

    private static String digest(List<Request> requests, String target) {
        var texts = requests.stream().map(PromptDigestTest::text).toList();
        return Sha256.of(String.join("\u001e", texts) + "\u001d" + target);
    }

    private static String text(Request request) {
        return switch (request) {
            case Request.Loglikelihood it -> ((Prompt.Text) it.context()).text() + "\u001f" + it.continuation();
            case Request.Generate it -> ((Prompt.Text) it.prompt()).text();
            case Request.RollingLoglikelihood it -> it.text();
            case Request.Embed it -> it.text();
        };
    }
}
