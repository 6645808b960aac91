package org.banzuke.tasks.lmeval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.banzuke.api.EvalException;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Seeds;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.model.GoldenModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** One golden run: what was asked for, and what lm-eval sent, extracted, scored and printed. */
record GoldenCase(Path folder, String id, Tree tree) {
    static GoldenCase read(Path folder, Path file) {
        var tree = Tree.of(json(file));
        return new GoldenCase(folder, tree.text("id"), tree);
    }

    static @Nullable Object json(Path file) {
        try {
            return StrictJson.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check() throws IOException {
        var later = id.startsWith("group_")
                || id.equals("tag")
                || id.equals("mt_bleu_chrf_ter")
                || id.equals("predict_only");
        Assumptions.assumeFalse(
                later, "skipped: groups, tags, corpus metrics and predict_only come with the whole of lm-eval");
        if (tree.text("expect").equals("error")) {
            assertThatThrownBy(this::run).isInstanceOf(EvalException.class).hasMessageContaining("Maybe");
            return;
        }
        var runs = run();
        var expected = folder.resolve("expected").resolve(id);
        var results = Tree.of(json(expected.resolve("results.json")));
        for (var run : runs) {
            run.checkResults(results);
        }
        var lines = Files.readAllLines(expected.resolve("samples.jsonl"));
        for (var line : lines) {
            var sample = Tree.of(StrictJson.read(line));
            runs.stream()
                    .filter(run -> run.name().equals(sample.text("task")))
                    .findFirst()
                    .orElseThrow()
                    .checkSample(sample);
        }
        assertThat(runs.stream().mapToInt(GoldenTaskRun::logged).sum()).isEqualTo(lines.size());
    }

    private List<GoldenTaskRun> run() {
        var tasks = LmEvalTasks.open(List.of(folder.resolve("tasks")), List.of(), Optional.empty(), Clock.systemUTC());
        var settings = settings();
        var model = new GoldenModel(tree.texts("generation_pool"));
        var iterations = tree.tree("run").integer("bootstrap_iters");
        return tasks.expand(tree.texts("tasks")).stream()
                .map(name -> (LmEvalTask)
                        tasks.open(name, settings, model.chatTemplate()).orElseThrow())
                .map(task -> GoldenTaskRun.of(task, model, iterations))
                .toList();
    }

    private RunSettings settings() {
        var run = tree.tree("run");
        var samples = new LinkedHashMap<String, List<Integer>>();
        run.map("samples")
                .forEach((task, positions) -> samples.put(
                        task,
                        ((List<?>) positions)
                                .stream().map(it -> ((Number) it).intValue()).toList()));
        var usual = Seeds.defaults();
        return new RunSettings(
                run.has("num_fewshot") ? OptionalInt.of(run.integer("num_fewshot")) : OptionalInt.empty(),
                run.has("limit") ? OptionalDouble.of(run.number("limit")) : OptionalDouble.empty(),
                samples,
                run.map("gen_kwargs"),
                run.flag("apply_chat_template")
                        ? Optional.of(new RunSettings.ChatStyle(run.flag("fewshot_as_multiturn")))
                        : Optional.empty(),
                run.optionalText("system_instruction"),
                new Seeds(
                        usual.python(),
                        usual.numpy(),
                        usual.torch(),
                        BigInteger.valueOf(run.whole("fewshot_random_seed"))));
    }
}
