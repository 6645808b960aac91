package org.banzuke.models.llama.internal;

import java.util.Arrays;
import org.banzuke.api.TokenTrace;

/**
 * A log-likelihood request as tokens, by the rules of lm-eval 0.4.13 ({@code TemplateLM._encode_pair},
 * {@code HFLM._loglikelihood_tokens}): white space at the end of the context goes to the continuation, and the
 * continuation's tokens are what the whole text has more than the context; the left is cut to the model's length.
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

    /** Returns the tokens of a request; {@code length} is the most tokens the model sees. */
    static TokenizedPair of(Vocabulary vocabulary, String context, String continuation, int length) {
        if (context.isEmpty()) {
            return withoutContext(vocabulary, vocabulary.encodePlain(continuation), length);
        }
        var end = trimmedLength(context);
        var tokens = vocabulary.encode(context.substring(0, end));
        var whole = vocabulary.encode(context + continuation);
        if (whole.length <= tokens.length) {
            throw new Unscorable("the continuation has no tokens of its own");
        }
        return of(tokens, Arrays.copyOfRange(whole, tokens.length, whole.length), length);
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

    private static TokenizedPair withoutContext(Vocabulary vocabulary, int[] continuation, int length) {
        var prefix = vocabulary
                .prefix()
                .orElseThrow(() -> new Unscorable(
                        "the context is empty and the model has no" + " token for the beginning or end of text"));
        if (continuation.length > 0 && continuation[0] == prefix) {
            return of(new int[] {prefix}, Arrays.copyOfRange(continuation, 1, continuation.length), length);
        }
        return of(new int[] {prefix}, continuation, length);
    }

    /** Python's str.rstrip: Unicode white space and the separators U+001C to U+001F. */
    static int trimmedLength(String text) {
        var end = text.length();
        while (end > 0 && isPythonSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isPythonSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
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
