package org.banzuke.tasks.lmeval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.banzuke.api.Answered;
import org.banzuke.api.MetricSpec;
import org.banzuke.api.Outcome;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.Sample;
import org.banzuke.api.Score;
import org.banzuke.io.Sha256;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Numbers;
import org.banzuke.io.wire.Tree;
import org.banzuke.tasks.filter.NoMatch;
import org.banzuke.tasks.metric.LmEvalNumber;
import org.banzuke.testkit.model.GoldenModel;
import org.banzuke.text.python.PythonJson;
import org.jspecify.annotations.Nullable;

/** A task asked of the golden model, sample by sample. Confined to one test. */
final class GoldenTaskRun {
    private final LmEvalTask task;
    private final int iterations;
    private final Map<Integer, Done> samples = new LinkedHashMap<>();

    private GoldenTaskRun(LmEvalTask task, int iterations) {
        this.task = task;
        this.iterations = iterations;
    }

    /** A sample with what was asked and answered. */
    private record Done(Sample sample, List<Answered> answered, Outcome outcome) {}

    static GoldenTaskRun of(LmEvalTask task, GoldenModel model, int iterations) {
        var run = new GoldenTaskRun(task, iterations);
        try (var samples = task.samples()) {
            samples.forEach(sample -> {
                var requests = task.next(sample, List.of()).orElseThrow().requests();
                var answered = requests.stream()
                        .map(it -> new Answered(it, model.respond(it)))
                        .toList();
                run.samples.put(sample.index(), new Done(sample, answered, task.score(sample, answered)));
            });
        }
        task.description().metrics().forEach(run::number);
        return run;
    }

    String name() {
        return task.description().name();
    }

    /** Lines that lm-eval logs: one a sample and pipeline. */
    int logged() {
        return samples.size() * task.scoring().pipelines().size();
    }

    private LmEvalNumber number(MetricSpec metric) {
        var scores = samples.values().stream()
                .map(done -> Objects.requireNonNull(done.outcome().scores().get(metric.key())))
                .toList();
        return LmEvalNumber.of(metric.aggregation(), scores, iterations);
    }

    void checkResults(Tree results) {
        var expected = results.tree("results").tree(name());
        for (var metric : task.description().metrics()) {
            var key = metric.key().toString();
            var found = number(metric);
            assertThat(found.value()).as(key).isCloseTo(expected.number(key), near(expected.number(key)));
            var error = expected.members().get(key.replaceFirst(",", "_stderr,"));
            if ("N/A".equals(error)) {
                assertThat(found.standardError()).as(key).isEmpty();
            } else {
                assertThat(found.standardError().orElseThrow())
                        .as(key + " stderr")
                        .isCloseTo(Numbers.read(error), near(Numbers.read(error)));
            }
            assertThat(results.tree("higher_is_better")
                            .tree(name())
                            .flag(metric.key().metric()))
                    .isEqualTo(metric.higherIsBetter());
        }
        assertThat(expected.integer("sample_len")).isEqualTo(samples.size());
        assertThat(results.tree("n-shot").integer(name()))
                .isEqualTo(task.description().shots());
        assertThat(String.valueOf(results.tree("versions").members().get(name())))
                .isEqualTo(task.description().version());
        var counts = results.tree("n-samples").tree(name());
        assertThat(task.rows()).isEqualTo(counts.integer("original"));
        assertThat(task.description().samples()).isEqualTo(counts.integer("effective"));
    }

    void checkSample(Tree expected) {
        var done = Objects.requireNonNull(samples.get(expected.integer("doc_id")), "doc_id");
        var filter = expected.text("filter");
        checkHashes(expected, done);
        assertThat(arguments(done)).isEqualTo(expected.list("arguments"));
        var pipeline = task.scoring().pipelines().stream()
                .filter(it -> it.name().equals(filter))
                .findFirst()
                .orElseThrow();
        var filtered = Scoring.filtered(pipeline, done.sample(), Scoring.byRequest(done.answered()));
        assertSame("filtered", filtered.stream().map(GoldenTaskRun::plain).toList(), expected.list("filtered_resps"));
        done.outcome().scores().forEach((key, score) -> {
            if (key.filter().equals(filter)) {
                assertSame(
                        key.toString(),
                        flat(plain(score)),
                        flat(expected.members().get(key.metric())));
            }
        });
    }

    private static void checkHashes(Tree expected, Done done) {
        var document = PythonJson.indented(2)
                .withEnsureAscii(false)
                .dumps(done.sample().fields());
        assertThat(Sha256.of(document)).as("doc_hash").isEqualTo(expected.text("doc_hash"));
        assertThat(Sha256.of(done.sample().target())).as("target_hash").isEqualTo(expected.text("target_hash"));
        var first = String.valueOf(
                arguments(done.answered().getFirst().request(), Map.of()).getFirst());
        assertThat(Sha256.of(first)).as("prompt_hash").isEqualTo(expected.text("prompt_hash"));
    }

    private List<Object> arguments(Done done) {
        var arguments = new ArrayList<Object>();
        for (var answered : done.answered()) {
            if (answered.request().id().repeat() == 0) {
                arguments.add(arguments(answered.request(), task.generationArguments()));
            }
        }
        return StrictJson.read(StrictJson.write(arguments)) instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    private static List<Object> arguments(Request request, Map<String, ?> generation) {
        return switch (request) {
            case Request.Loglikelihood it -> List.of(((Prompt.Text) it.context()).text(), it.continuation());
            case Request.RollingLoglikelihood it -> List.of(it.text());
            case Request.Generate it -> List.of(((Prompt.Text) it.prompt()).text(), generation);
            case Request.Embed it -> List.of(it.text());
        };
    }

    private static Object plain(@Nullable Object value) {
        return switch (value) {
            case Response.Likelihood it -> List.of(it.logLikelihood(), it.greedy());
            case Response.RollingLikelihood it -> it.logLikelihood();
            case NoMatch it -> it.text();
            case List<?> it -> it.stream().map(GoldenTaskRun::plain).toList();
            case Score.Value it -> it.value();
            case Score.Parts it -> it.parts();
            case null -> "None";
            default -> value;
        };
    }

    private static List<Object> flat(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().flatMap(item -> flat(item).stream()).toList()
                : List.of(Objects.requireNonNull(value));
    }

    private static void assertSame(String what, List<?> found, List<?> expected) {
        var ours = flat(found);
        var theirs = flat(expected);
        assertThat(ours).as(what).hasSameSizeAs(theirs);
        for (var i = 0; i < ours.size(); i++) {
            if (ours.get(i) instanceof Number number) {
                var wanted = theirs.get(i) instanceof Boolean flag ? (flag ? 1 : 0) : Numbers.read(theirs.get(i));
                assertThat(number.doubleValue()).as(what).isCloseTo(wanted, near(wanted));
            } else {
                assertThat(ours.get(i)).as(what).isEqualTo(theirs.get(i));
            }
        }
    }

    private static Offset<Double> near(double wanted) {
        return within(1e-9 * Math.max(1e-3, Math.abs(wanted)));
    }
}
