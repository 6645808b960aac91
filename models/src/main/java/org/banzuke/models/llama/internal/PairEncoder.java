package org.banzuke.models.llama.internal;

import java.util.Arrays;
import org.banzuke.text.python.PythonStrings;

/**
 * Turns contexts and continuations into tokens by the rules of lm-eval 0.4.13 ({@code TemplateLM._encode_pair}): white
 * space at the end of the context goes to the continuation, and the continuation's tokens are what the whole text has
 * more than the context. The tokens of the last context are kept, since a question's choices follow each other.
 * Confined to one thread.
 */
final class PairEncoder {
    private final Vocabulary vocabulary;
    private final int length;
    private String context = "";
    private int[] contextTokens = {};

    /** Creates an encoder for a model that sees at most {@code length} tokens. */
    PairEncoder(Vocabulary vocabulary, int length) {
        this.vocabulary = vocabulary;
        this.length = length;
    }

    /** Returns the tokens of a request. */
    TokenizedPair encode(String context, String continuation) {
        if (context.isEmpty()) {
            return withoutContext(vocabulary.encodePlain(continuation));
        }
        var tokens = tokens(context);
        var whole = vocabulary.encode(context + continuation);
        if (whole.length <= tokens.length) {
            throw new TokenizedPair.Unscorable("the continuation has no tokens of its own");
        }
        return TokenizedPair.of(tokens, Arrays.copyOfRange(whole, tokens.length, whole.length), length);
    }

    private int[] tokens(String wanted) {
        if (!wanted.equals(context)) {
            contextTokens = vocabulary.encode(PythonStrings.rstrip(wanted));
            context = wanted;
        }
        return contextTokens;
    }

    private TokenizedPair withoutContext(int[] continuation) {
        var prefix = vocabulary
                .prefix()
                .orElseThrow(() -> new TokenizedPair.Unscorable(
                        "the context is empty and the model has no token for the beginning or end of text"));
        if (continuation.length > 0 && continuation[0] == prefix) {
            return TokenizedPair.of(
                    new int[] {prefix}, Arrays.copyOfRange(continuation, 1, continuation.length), length);
        }
        return TokenizedPair.of(new int[] {prefix}, continuation, length);
    }
}
