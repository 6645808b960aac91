package org.banzuke.cli.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.RunSettings;
import org.banzuke.api.Seeds;
import org.banzuke.api.Task;
import org.banzuke.api.Usage;
import org.banzuke.cli.Terminal;
import org.banzuke.cli.export.lmeval.LmEvalExport;
import org.banzuke.cli.process.ExitCode;
import org.banzuke.cli.report.FakeRuns;
import org.banzuke.cli.view.SampleView;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.tasks.lmeval.LmEvalTasks;
import org.banzuke.testkit.SharedFolder;
import org.banzuke.testkit.model.FakeModel;
import org.banzuke.testkit.model.FakeTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The golden files are lm-eval's own ({@code conformance/lm-eval/ondisk}, lm-eval 0.4.13.dev0, dummy model): the same tasks with the
 * same responses must become the same lines, member by member, and the same hashes.
 */
class LmEvalExportTest {
    private static final List<String> TASKS = List.of("t_mc_fs_train", "t_gsm_like", "t_mc_basic", "t_lambada");

    @TempDir
    private Path folder;

    private final Map<String, List<?>> responses = new HashMap<>();

    @Test
    void linesHashesAndNumbersAreThoseOfLmEval() throws IOException {
        var golden = golden();
        var tasks = LmEvalTasks.open(
                List.of(SharedFolder.conformance("lm-eval/tasks")),
                List.of(SharedFolder.conformance("lm-eval")),
                Optional.empty(),
                Clock.systemUTC());
        var opened = TASKS.stream()
                .map(name -> tasks.open(name, limited(), Optional.empty()).orElseThrow())
                .toArray(Task[]::new);
        var runs = new FakeRuns(folder);
        var run = runs.run("m", FakeModel.answering(this::recorded).free(), opened);

        var export = new LmEvalExport(
                run, runs.evaluation().results(run), it -> tasks.open(it.name(), limited(), Optional.empty()));
        var files = export.write(new ExportFolder(folder.resolve("out"), false));

        for (var i = 0; i < TASKS.size(); i++) {
            var ours = lines(files.get(i + 1));
            assertThat(ours).as(TASKS.get(i)).isEqualTo(lines(of(golden, TASKS.get(i))));
        }
        var ours = Tree.of(StrictJson.read(Files.readString(files.getFirst())));
        var theirs = Tree.of(StrictJson.read(Files.readString(of(golden, "results"))));
        assertThat(List.<Object>copyOf(ours.members().keySet()))
                .containsAll(theirs.members().keySet());
        for (var member : List.of("task_hashes", "higher_is_better", "versions", "n-shot")) {
            TASKS.forEach(task -> assertThat(number(ours.tree(member).members().get(task)))
                    .as(member + " of " + task)
                    .isEqualTo(number(theirs.tree(member).members().get(task))));
        }
        TASKS.forEach(task -> assertNumbers(
                task, ours.tree("results").tree(task), theirs.tree("results").tree(task)));
    }

    private static Path of(Map<String, Path> files, String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    /** Bootstrapped errors are sums in another order. */
    private static void assertNumbers(String task, Tree ours, Tree theirs) {
        assertThat(List.<Object>copyOf(ours.members().keySet()))
                .as(task)
                .containsExactlyInAnyOrderElementsOf(theirs.members().keySet());
        theirs.members().forEach((name, value) -> {
            if (value instanceof Number it) {
                assertThat(ours.number((String) name)).as(task + " " + name).isCloseTo(it.doubleValue(), within(1e-12));
            } else {
                assertThat(ours.members().get(name)).as(task + " " + name).isEqualTo(value);
            }
        });
    }

    /** The results name the time, as do all files: their names sort by it in lm-eval's own code. */
    @Test
    void namesAreThoseThatLmEvalLooksFor() throws IOException {
        new FakeRuns(folder).run("m", FakeRuns.answering(List.of("A")), FakeTask.of("letters", 3));
        var out = folder.resolve("out");

        assertThat(export("lm-eval", out).code()).isZero();

        try (var files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile).map(out::relativize).map(Path::toString))
                    .hasSize(2)
                    .anyMatch(name -> name.matches("[^/]+/results_2026-11-24T15-00-00[.]000000[.]json"))
                    .anyMatch(name -> name.matches("[^/]+/samples_letters_2026-11-24T15-00-00[.]000000[.]jsonl"));
        }
    }

    @Test
    void nothingIsReplacedUnlessForced() {
        new FakeRuns(folder).run("m", FakeRuns.answering(List.of("A")), FakeTask.of("letters", 3));
        var out = folder.resolve("out");
        for (var format : List.of("lm-eval", "parquet", "csv")) {
            assertThat(export(format, out).code()).isZero();
            var again = export(format, out);
            assertThat(again.code()).isEqualTo(ExitCode.USAGE);
            assertThat(again.err()).contains("there already", "--force");
            assertThat(export(format, out, "--force").code()).isZero();
        }
    }

    @Test
    void anUnfinishedRunSaysSo() throws IOException {
        var cancelled = new Cancellation();
        var model = FakeModel.answering(request -> {
                    cancelled.request();
                    return generated("A");
                })
                .free();
        new FakeRuns(folder).run("m", model, cancelled, FakeTask.of("letters", 3_000));

        var session = export("lm-eval", folder.resolve("out"));

        assertThat(session.code()).isZero();
        assertThat(session.err()).contains("not finished (paused)", "runs resume");
        var results = Path.of(session.out().lines().findFirst().orElseThrow());
        var tree = Tree.of(StrictJson.read(Files.readString(results)));
        assertThat(tree.tree("banzuke").text("state")).isEqualTo("paused");
        assertThat(tree.tree("n-samples").tree("letters").integer("effective")).isLessThan(3_000);
    }

    @Test
    void aNameOfAModelThatLeadsElsewhereStaysInTheFolder() throws IOException {
        new FakeRuns(folder).run("../../m", FakeRuns.answering(List.of("A")), FakeTask.of("..", 3));
        assertThat(export("lm-eval", folder.resolve("a/b/out")).code()).isZero();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(file -> String.valueOf(file.getFileName()).startsWith("samples_")))
                    .allMatch(file -> file.startsWith(folder.resolve("a/b/out")));
        }
    }

    private Terminal.Session export(String format, Path out, String... further) {
        var words = new ArrayList<>(List.of("export", "latest", "--format", format, "--out", out.toString()));
        words.addAll(List.of(further));
        return new Terminal(folder).type(words.toArray(String[]::new));
    }

    /** lm-eval's files by task, and what the model said in them. */
    private Map<String, Path> golden() throws IOException {
        var ondisk = SharedFolder.require(SharedFolder.conformance("lm-eval/ondisk"));
        var files = new HashMap<String, Path>();
        try (var listed = Files.list(ondisk)) {
            for (var file : listed.toList()) {
                var name = String.valueOf(file.getFileName());
                if (name.startsWith("results_")) {
                    files.put("results", file);
                } else if (name.startsWith("samples_")) {
                    files.put(name.replaceFirst("samples_(.*)_2026.*", "$1"), file);
                    lines(file).forEach(this::learn);
                }
            }
        }
        return files;
    }

    private void learn(Tree line) {
        var arguments = line.tree("arguments");
        for (var i = 0; arguments.has("gen_args_" + i); i++) {
            var pair = arguments.tree("gen_args_" + i);
            var second = pair.members().get("arg_1") instanceof String text ? text : "";
            responses.put(pair.text("arg_0") + "\u0000" + second, (List<?>)
                    line.list("resps").get(i));
        }
    }

    private Response recorded(Request request) {
        return switch (request) {
            case Request.Generate it -> generated((String) said(request, "").getFirst());
            case Request.Loglikelihood it -> {
                var pair = (List<?>) said(request, it.continuation()).getFirst();
                yield new Response.Likelihood(
                        Double.parseDouble((String) pair.getFirst()),
                        pair.getLast().equals("True"),
                        Optional.empty(),
                        Usage.NONE);
            }
            case Request.RollingLoglikelihood _, Request.Embed _ -> throw new IllegalArgumentException("not asked");
        };
    }

    private List<?> said(Request request, String second) {
        var prompt = SampleView.prompt(request);
        return Optional.ofNullable(responses.get(prompt + "\u0000" + second)).orElseThrow();
    }

    private static Response generated(String text) {
        return new Response.Generated(text, List.of(), Response.Finish.STOP, Optional.empty(), Usage.NONE);
    }

    private static RunSettings limited() {
        return new RunSettings(
                OptionalInt.empty(),
                OptionalDouble.of(3),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Seeds.defaults());
    }

    /** Lines as trees; a score of 1 and of 1.0 is the same to every reader of JSON, so numbers are compared as doubles. */
    private static List<Tree> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> Tree.of(number(StrictJson.read(line))))
                .toList();
    }

    private static Object number(@Nullable Object value) {
        return switch (value) {
            case Number it -> it.doubleValue();
            case List<?> it -> it.stream().map(LmEvalExportTest::number).toList();
            case Map<?, ?> it -> {
                var tree = new HashMap<Object, Object>();
                it.forEach((name, member) -> tree.put(name, number(member)));
                yield tree;
            }
            case null -> "null";
            default -> value;
        };
    }
}
