package org.banzuke.models.llama.internal;

/**
 * Cuts tokens into decodes that never have a single token, where there are two. Pure.
 *
 * <p>A decode of one token takes another matrix kernel (another order of summation) than a longer one; with quantised
 * weights the number would then depend on what was in the cache before.
 */
final class Chunks {
    private Chunks() {}

    /** Returns where to begin so that at least two tokens are computed: {@code wanted}, or earlier. */
    static int begin(int wanted, int length) {
        return Math.max(0, Math.min(wanted, length - 2));
    }

    /** Returns the size of the next decode when {@code left} tokens are left. */
    static int next(int left) {
        if (left <= ContextOptions.CHUNK) {
            return left;
        }
        return left == ContextOptions.CHUNK + 1 ? ContextOptions.CHUNK - 1 : ContextOptions.CHUNK;
    }
}
