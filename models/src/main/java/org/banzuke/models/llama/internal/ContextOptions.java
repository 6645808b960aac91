package org.banzuke.models.llama.internal;

/**
 * How a context computes. All but the threads decide numbers.
 *
 * @param length most tokens of a request, prompt and answer together
 * @param sequences how many sequences may stand side by side
 * @param cells room for tokens over all sequences
 * @param exactCache whether keys and values are kept as 32-bit floats, not 16-bit ones
 * @param threads threads of one decode
 * @param loraScale strength of the LoRA, if the weights have one
 * @param knownTokensOnly whether unused tokens at the end of the vocabulary are left out of the softmax
 */
public record ContextOptions(
        int length,
        int sequences,
        int cells,
        boolean exactCache,
        int threads,
        float loraScale,
        boolean knownTokensOnly) {
    /** Most tokens of one decode: llama.cpp's physical batch, so that no hidden split leaves a single token. */
    public static final int CHUNK = 512;

    /** Returns the options with another number of threads. */
    public ContextOptions withThreads(int count) {
        return new ContextOptions(length, sequences, cells, exactCache, count, loraScale, knownTokensOnly);
    }
}
