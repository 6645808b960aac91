package org.banzuke.models.llama.internal;

/**
 * Measures how fast the weights can be computed at best: decodes of 512 tokens with one row of logits. What a batch
 * takes more than its distinct tokens at this rate is what its arrangement costs. Confined to one platform thread.
 */
public final class Speedometer implements AutoCloseable {
    private final LlamaContext context;

    /** Creates a context of its own for the measurement. */
    public Speedometer(LlamaWeights weights, int threads) {
        context = new LlamaContext(
                weights, new ContextOptions(ContextOptions.CHUNK, 1, ContextOptions.CHUNK, true, threads, 1, false));
    }

    /** Returns the tokens per second of one decode. */
    public double tokensPerSecond() {
        context.clear();
        for (var i = 0; i < ContextOptions.CHUNK; i++) {
            context.put(i, (i * 31 + 7) % context.vocabulary(), i, i == ContextOptions.CHUNK - 1);
        }
        var row = new float[context.vocabulary()];
        var begin = System.nanoTime();
        context.decode(ContextOptions.CHUNK);
        context.logits(ContextOptions.CHUNK - 1, row);
        return ContextOptions.CHUNK * 1e9 / (System.nanoTime() - begin);
    }

    @Override
    public void close() {
        context.close();
    }
}
