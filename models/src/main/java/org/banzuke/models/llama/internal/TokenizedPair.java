package org.banzuke.models.llama.internal;

import java.util.Arrays;
import org.banzuke.api.TokenTrace;

/**
 * A log-likelihood request as tokens; the left is cut to the model's length as lm-eval 0.4.13 does
 * ({@code HFLM._loglikelihood_tokens}).
 *
 * @param context tokens of the context, uncut
 * @param continuation tokens to score
 * @param input tokens that go through the model: the last ones of both but for the very last
 */
@SuppressWarnings("ArrayRecordComponent") // hot path inside one package; the arrays are never changed
record TokenizedPair(int[] context, int[] continuation, int[] input) {
    /** Why a request cannot be scored. */
    static final class Unscorable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unscorable(String message) {
            super(message, null, false, false);
        }
    }

    /** Returns the pair of known tokens. */
    static TokenizedPair of(int[] context, int[] continuation, int length) {
        if (context.length == 0) {
            throw new Unscorable("the context is white space only and the tokenizer adds nothing in front of it");
        }
        if (continuation.length == 0 || continuation.length > length) {
            throw new Unscorable(
                    "the continuation has " + continuation.length + " tokens, the model's context " + length);
        }
        var whole = Arrays.copyOf(context, context.length + continuation.length);
        System.arraycopy(continuation, 0, whole, context.length, continuation.length);
        var from = Math.max(0, whole.length - (length + 1));
        return new TokenizedPair(context, continuation, Arrays.copyOfRange(whole, from, whole.length - 1));
    }

    /** Returns how many tokens were cut off at the left. */
    int dropped() {
        return context.length + continuation.length - 1 - input.length;
    }

    /** Returns the first position whose logits are needed. */
    int firstNeeded() {
        return input.length - continuation.length;
    }

    /** Returns the trace of both, uncut. */
    TokenTrace trace() {
        return new TokenTrace(context.length, continuation.length, dropped(), Digests.of(context, continuation));
    }
}
