package org.banzuke.models.llama.internal;

import java.util.Arrays;

/** The logits behind the last context, kept for its further continuations. Confined to one thread. */
final class KeptRow {
    private final LogSoftmax softmax;
    private int[] tokens = {};

    KeptRow(int vocabulary) {
        softmax = new LogSoftmax(vocabulary);
    }

    /** Keeps the row at {@code position} of {@code input}. */
    void keep(int[] input, int position, LogSoftmax row) {
        tokens = Arrays.copyOf(input, position + 1);
        System.arraycopy(row.row(), 0, softmax.row(), 0, row.row().length);
        softmax.ready();
    }

    /** Returns whether the kept row is the one at {@code position} of {@code input}. */
    boolean holds(int[] input, int position) {
        return tokens.length == position + 1 && Arrays.equals(tokens, 0, position + 1, input, 0, position + 1);
    }

    LogSoftmax softmax() {
        return softmax;
    }

    void forget() {
        tokens = new int[0];
    }
}
