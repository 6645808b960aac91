package org.banzuke.models.llama.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With quantised weights a number depends on the request alone, not on order, batch or number of contexts. */
@Tag("models")
class InvariantShapeTest {
    private static final long SEED = 20261124;

    @Test
    void orderBatchesAndContextsDoNotChangeABit() {
        var requests = requests();
        try (var weights = Fixtures.smollm2()) {
            var naive = run(weights, Shape.NAIVE, 1, List.of(requests));
            var random = new Random(SEED);
            for (var round = 0; round < 3; round++) {
                var shuffled = new ArrayList<>(requests);
                Collections.shuffle(shuffled, random);
                var cut = 1 + random.nextInt(shuffled.size() - 1);
                var batches = List.<List<Request>>of(
                        List.copyOf(shuffled.subList(0, cut)), List.copyOf(shuffled.subList(cut, shuffled.size())));
                var invariant = run(weights, Shape.INVARIANT, 1 + round % 2, batches);
                assertThat(invariant).as("seed %s round %s", SEED, round).isEqualTo(naive);
            }
        }
    }

    /** Contexts that share beginnings of many lengths, continuations of one token and of several. */
    private static List<Request> requests() {
        var requests = new ArrayList<Request>();
        var beginning = "Question: Which of these is a colour?\nAnswer: red\n\n";
        var questions = List.of(
                "Question: Where do fish live?\nAnswer:", "Question: Where do birds sleep?\nAnswer:", "Hello", "");
        for (var i = 0; i < questions.size(); i++) {
            for (var shots = 0; shots < 3; shots++) {
                var sample = i * 3 + shots;
                var context =
                        questions.get(i).isEmpty() && shots == 0 ? "" : beginning.repeat(shots) + questions.get(i);
                requests.add(Fixtures.pair(sample, 0, context, " in the water"));
                requests.add(Fixtures.pair(sample, 1, context, " A"));
                requests.add(Fixtures.pair(sample, 2, context, " in trees, mostly, unless it is cold outside"));
                requests.add(Fixtures.pair(sample, 3, context, " B"));
                requests.add(Fixtures.pair(sample, 4, context, " in"));
            }
        }
        return requests;
    }

    private static Map<String, Double> run(
            LlamaWeights weights, Shape shape, int contexts, List<List<Request>> batches) {
        var scores = new TreeMap<String, Double>();
        try (var pool = new WorkerPool(weights, Fixtures.options(shape), shape, contexts)) {
            for (var batch : batches) {
                Fixtures.answers(pool, batch)
                        .forEach((id, response) -> scores.put(id, ((Response.Likelihood) response).logLikelihood()));
            }
        }
        return scores;
    }
}
