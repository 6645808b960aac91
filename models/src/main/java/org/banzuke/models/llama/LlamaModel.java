package org.banzuke.models.llama;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.Capabilities;
import org.banzuke.api.ChatTemplate;
import org.banzuke.api.LanguageModel;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Request;
import org.banzuke.api.RequestKind;
import org.banzuke.models.llama.internal.LlamaWeights;
import org.banzuke.models.llama.internal.WorkerPool;

/**
 * A GGUF model in this process. Each batch is computed by one of its contexts, on a platform thread of its own; several
 * batches run side by side. Thread-safe.
 */
public final class LlamaModel implements LanguageModel {
    private final ModelIdentity identity;
    private final Capabilities capabilities;
    private final Optional<ChatTemplate> template;
    private final Map<String, String> setup;
    private final LlamaWeights weights;
    private final WorkerPool pool;
    private final int contextLength;

    LlamaModel(
            ModelIdentity identity,
            Optional<ChatTemplate> template,
            Map<String, String> setup,
            LlamaWeights weights,
            WorkerPool pool,
            int contextLength,
            int batch) {
        this.identity = identity;
        this.template = template;
        this.setup = Map.copyOf(setup);
        this.weights = weights;
        this.pool = pool;
        this.contextLength = contextLength;
        capabilities = new Capabilities(
                Set.of(RequestKind.GENERATE, RequestKind.LOGLIKELIHOOD, RequestKind.ROLLING_LOGLIKELIHOOD),
                false,
                true,
                pool.size(),
                batch,
                OptionalInt.of(contextLength));
    }

    @Override
    public ModelIdentity identity() {
        return identity;
    }

    @Override
    public Capabilities capabilities() {
        return capabilities;
    }

    @Override
    public Optional<ChatTemplate> chatTemplate() {
        return template;
    }

    @Override
    public Map<String, String> setup() {
        return setup;
    }

    @Override
    public void answer(List<Request> batch, Consumer<Answered> done, Cancellation cancellation) {
        pool.answer(batch, done, cancellation);
    }

    /** Returns a gauge of its speed; to be closed before the model. */
    public Gauge gauge() {
        return new Gauge(weights, contextLength);
    }

    @Override
    public void close() {
        pool.close();
        weights.close();
    }
}
