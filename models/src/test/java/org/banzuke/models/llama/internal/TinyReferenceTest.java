package org.banzuke.models.llama.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.Sampling;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tiny model against transformers 5.18 in f32, with and without its LoRA, in each shape. */
@Tag("models")
class TinyReferenceTest {
    private static final double TOLERANCE = 5e-5;

    @ParameterizedTest
    @EnumSource(Shape.class)
    void logLikelihoodsAndChoicesAreThoseOfTransformers(Shape shape) {
        check(shape, "models/tiny-world-reference.json", Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void theLoraChangesThemAsInTransformers(Shape shape) {
        check(shape, "models/tiny-world-lora-reference.json", Optional.of("models/tiny-world-lora-f32.gguf"));
    }

    private static void check(Shape shape, String file, Optional<String> lora) {
        var reference = Fixtures.json(SharedFolder.shared(file));
        var model = SharedFolder.require(SharedFolder.shared("models/tiny-world-f32.gguf"));
        try (var weights = Fixtures.weights(model, lora.map(SharedFolder::shared));
                var pool = new WorkerPool(weights, Fixtures.options(shape), shape, 1)) {
            checkScores(pool, reference.list("reqs").stream().map(Tree::of).toList());
            checkTexts(
                    pool,
                    weights.vocabulary(),
                    reference.list("gens").stream().map(Tree::of).toList());
        }
    }

    private static void checkScores(WorkerPool pool, List<Tree> documents) {
        var requests = new ArrayList<Request.Loglikelihood>();
        var expected = new ArrayList<Double>();
        for (var i = 0; i < documents.size(); i++) {
            var choices = documents.get(i).texts("conts");
            for (var j = 0; j < choices.size(); j++) {
                requests.add(Fixtures.pair(i, j, documents.get(i).text("ctx"), choices.get(j)));
                expected.add((Double) documents.get(i).list("ll").get(j));
            }
        }
        var scores = Fixtures.inOrder(pool, requests).stream()
                .map(response -> ((Response.Likelihood) response).logLikelihood())
                .toList();
        assertThat(scores).hasSize(96);
        for (var i = 0; i < scores.size(); i++) {
            assertThat(scores.get(i)).isCloseTo(expected.get(i), within(TOLERANCE));
        }
        for (var i = 0; i < scores.size(); i += 4) {
            assertThat(best(scores.subList(i, i + 4))).isEqualTo(best(expected.subList(i, i + 4)));
        }
    }

    private static void checkTexts(WorkerPool pool, Vocabulary vocabulary, List<Tree> texts) {
        for (var text : texts) {
            var prompt = vocabulary.decode(ids(text, "ids"), true);
            var request = new Request.Generate(
                    RequestId.parse("t/0#0.0.0"), Prompt.of(prompt), Sampling.greedy(24, List.of()));
            var answer = (Response.Generated)
                    Fixtures.inOrder(pool, List.of(request)).getFirst();
            var expected = ids(text, "out");
            var end = expected.indexOf(vocabulary.eos().orElseThrow());
            assertThat(answer.tokens()).isEqualTo(end < 0 ? expected : expected.subList(0, end + 1));
        }
    }

    private static List<Integer> ids(Tree tree, String name) {
        return tree.list(name).stream().map(id -> ((Number) id).intValue()).toList();
    }

    private static int best(List<Double> scores) {
        return IntStream.range(0, scores.size())
                .reduce((a, b) -> scores.get(b) > scores.get(a) ? b : a)
                .orElseThrow();
    }
}
