package org.banzuke.models.llama;

import java.util.List;
import org.banzuke.api.Request;
import org.banzuke.models.llama.internal.LlamaWeights;
import org.banzuke.models.llama.internal.Speedometer;
import org.banzuke.models.llama.internal.Workloads;

/**
 * Tells what a model could do at best, so that a benchmark or an estimate can be held against it. Confined to one
 * platform thread.
 */
public final class Gauge implements AutoCloseable {
    private final LlamaWeights weights;
    private final int length;
    private final Speedometer speedometer;

    Gauge(LlamaWeights weights, int length) {
        this.weights = weights;
        this.length = length;
        speedometer = new Speedometer(weights, 1);
    }

    /** Returns the tokens per second of one decode of 512 tokens on one thread, measured now. */
    public double tokensPerSecond() {
        return speedometer.tokensPerSecond();
    }

    /** Returns how many tokens log-likelihood requests have, each computed whole. */
    public long tokens(List<? extends Request> requests) {
        return Workloads.of(requests, weights.vocabulary(), length).total();
    }

    /** Returns how many of them are distinct: nodes of the prefix tree over all requests. */
    public long distinctTokens(List<? extends Request> requests) {
        return Workloads.of(requests, weights.vocabulary(), length).distinct();
    }

    @Override
    public void close() {
        speedometer.close();
    }
}
