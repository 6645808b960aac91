package org.banzuke.models.llama.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.SampleId;
import org.banzuke.io.StrictJson;
import org.banzuke.io.wire.Tree;
import org.banzuke.testkit.SharedFolder;

/** Models and requests of the tests of this package. */
final class Fixtures {
    /** The variant the golden numbers were made with. */
    private static final Optional<String> CPU = Optional.of("haswell");

    private Fixtures() {}

    static LlamaWeights weights(Path file, Optional<Path> lora) {
        return LlamaWeights.load(LlamaLibrary.load(Optional.empty(), cache(), CPU), file, lora, false);
    }

    static LlamaWeights tiny() {
        return weights(SharedFolder.require(SharedFolder.shared("models/tiny-world-f32.gguf")), Optional.empty());
    }

    static LlamaWeights smollm2() {
        return weights(
                SharedFolder.require(SharedFolder.shared("models/smollm2/SmolLM2-135M-Instruct.Q4_1.gguf")),
                Optional.empty());
    }

    static ContextOptions options(Shape shape) {
        return new ContextOptions(1024, shape == Shape.GROUPED ? 64 : 1, 1792, true, 1, 1, false);
    }

    static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "banzuke");
    }

    static Tree json(Path file) {
        return Tree.of(StrictJson.read(bytes(file)));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(SharedFolder.require(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Request.Loglikelihood pair(int sample, int index, String context, String continuation) {
        var id = new RequestId(new SampleId("t", Integer.toString(sample)), 0, index, 0);
        return new Request.Loglikelihood(id, Prompt.of(context), continuation);
    }

    static Map<String, Response> answers(WorkerPool pool, List<? extends Request> requests) {
        var answers = Collections.synchronizedMap(new TreeMap<String, Response>());
        pool.answer(
                List.copyOf(requests),
                (Answered answered) -> answers.put(answered.request().id().toString(), answered.response()),
                new Cancellation());
        return answers;
    }

    static List<Response> inOrder(WorkerPool pool, List<? extends Request> requests) {
        var answers = answers(pool, requests);
        var ordered = new ArrayList<Response>();
        for (var request : requests) {
            ordered.add(answers.get(request.id().toString()));
        }
        return ordered;
    }
}
