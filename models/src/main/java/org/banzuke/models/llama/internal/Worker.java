package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;

/** One context and what computes with it. Confined to one platform thread at a time. */
final class Worker implements AutoCloseable {
    private final LlamaContext context;
    private final Vocabulary vocabulary;
    private final Scorer scorer;
    private final Generator generator;
    private final Sequence sequence;
    private final int length;

    Worker(LlamaWeights weights, ContextOptions options, Shape shape) {
        context = new LlamaContext(weights, options);
        vocabulary = weights.vocabulary();
        length = options.length();
        sequence = new Sequence(context, length + 1);
        scorer = switch (shape) {
            case INVARIANT -> new InvariantScorer(context, sequence);
            case GROUPED -> new GroupedScorer(context, sequence, options);
            case NAIVE -> new NaiveScorer(context, sequence);
        };
        generator = new Generator(context, vocabulary, sequence, length);
    }

    /** Answers a batch; stops between requests when asked to. */
    void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        var scored = new PairBatch(vocabulary, length);
        var prompts = new ArrayList<Request.Generate>();
        for (var request : batch) {
            switch (request) {
                case Request.Loglikelihood pair -> scored.add(pair, done);
                case Request.RollingLoglikelihood rolling -> scored.add(rolling, done);
                case Request.Generate generate -> prompts.add(generate);
                case Request.Embed embed -> done.accept(unsupported(embed));
            }
        }
        scored.score(scorer, done, cancellation);
        generate(prompts, done, cancellation);
    }

    private void generate(List<Request.Generate> prompts, Consumer<Answered> done, Cancellation cancellation) {
        prompts.sort(Comparator.comparing(Worker::text));
        for (var request : prompts) {
            if (cancellation.requested()) {
                return;
            }
            var response = request.prompt() instanceof Prompt.Text prompt
                    ? generator.generate(
                            prompt.text(), request.sampling(), request.id().repeat())
                    : unsupported(request).response();
            done.accept(new Answered(request, response));
        }
    }

    private static String text(Request.Generate request) {
        return request.prompt() instanceof Prompt.Text prompt ? prompt.text() : "";
    }

    static Answered unsupported(Request request) {
        var why = "a llama: model takes rendered texts, for generation and log-likelihoods";
        return new Answered(request, new Response.Failed(FailureKind.UNSUPPORTED, why));
    }

    @Override
    public void close() {
        context.close();
    }
}
