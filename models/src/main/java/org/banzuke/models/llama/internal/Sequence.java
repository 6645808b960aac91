package org.banzuke.models.llama.internal;

import java.util.Arrays;

/** What stands in sequence 0 of a context, so that the next request can go on from a common prefix. Confined. */
final class Sequence {
    private final LlamaContext context;
    private int[] tokens;
    private int length;

    Sequence(LlamaContext context, int room) {
        this.context = context;
        tokens = new int[room];
    }

    /** Takes a row of logits: the position it belongs to and its place in the last decode. */
    interface Rows {
        void at(int position, int place);
    }

    /** Returns how many tokens at the beginning of {@code input} are in the cache. */
    int common(int[] input) {
        var mismatch = Arrays.mismatch(tokens, 0, length, input, 0, input.length);
        return mismatch < 0 ? length : mismatch;
    }

    /**
     * Makes the cache hold {@code input}, computing from position {@code begin} on.
     *
     * @param outputs first position whose logits are handed to {@code rows}
     */
    void extend(int[] input, int begin, int outputs, Rows rows) {
        if (begin < length) {
            length = begin;
            context.cut(0, begin);
        }
        for (var at = begin; at < input.length; ) {
            var size = Chunks.next(input.length - at);
            for (var i = 0; i < size; i++) {
                context.put(i, input[at + i], at + i, at + i >= outputs);
            }
            context.decode(size);
            for (var position = Math.max(at, outputs); position < at + size; position++) {
                rows.at(position, position - at);
            }
            at += size;
            remember(input, at);
        }
    }

    /** Computes one more token: generation, which nothing may later build upon; see {@link #rewind}. */
    void step(int token, Rows rows) {
        context.put(0, token, length, true);
        context.decode(1);
        length++;
        rows.at(length - 1, 0);
    }

    /** Takes generated tokens back: they were computed one by one. */
    void rewind(int to) {
        length = to;
        context.cut(0, to);
    }

    private void remember(int[] input, int upTo) {
        if (tokens.length < upTo) {
            tokens = Arrays.copyOf(tokens, upTo * 2);
        }
        System.arraycopy(input, length, tokens, length, upTo - length);
        length = upTo;
    }
}
