package org.banzuke.models.openai;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.api.FailureKind;
import org.banzuke.api.TokenTrace;
import org.banzuke.io.Sha256;

/**
 * Token ids as they are sent, and which of them are scored: those from {@code from} on.
 *
 * @param ids at most one less than the model sees, because each call generates a token
 * @param from tokens of context that are left, at least 1: nothing is scored that nothing stands before
 * @param trace of the whole question: all tokens, before the cut
 */
record TokenWindow(List<Integer> ids, int from, TokenTrace trace) {
    TokenWindow {
        ids = List.copyOf(ids);
    }

    /**
     * Returns context and continuation, cut at the left to the length (lm-eval 0.4.13, {@code TemplateAPI
     * .batch_loglikelihood_requests}).
     *
     * @param context how many of the ids are the context
     * @throws CallFailed if no token of the context is left, or there is nothing to score
     */
    static TokenWindow pair(List<Integer> ids, int context, int length) throws CallFailed {
        var dropped = Math.max(0, ids.size() - length);
        if (context < 1 || context >= ids.size()) {
            throw new CallFailed(FailureKind.INVALID_REQUEST, "context or continuation has no tokens of its own");
        }
        if (dropped >= context) {
            throw new CallFailed(
                    FailureKind.INVALID_REQUEST,
                    "the continuation has " + (ids.size() - context) + " tokens, and a question may have " + length);
        }
        return new TokenWindow(ids.subList(dropped, ids.size()), context - dropped, trace(ids, context, dropped));
    }

    /**
     * Returns the windows of a whole text, disjoint in what they score (lm-eval 0.4.13, {@code get_rolling_token_windows} with one
     * token of context and windows of {@code length - 1}, made disjoint); none for an empty text.
     */
    static List<TokenWindow> rolling(List<Integer> tokens, int prefix, int length) {
        var windows = new ArrayList<TokenWindow>();
        for (var done = 0; done < tokens.size(); ) {
            var end = Math.min(tokens.size(), done + length - 1);
            var begin = Math.max(-1, Math.min(done - 1, end - length));
            var ids = new ArrayList<Integer>();
            if (begin < 0) {
                ids.add(prefix);
            }
            ids.addAll(tokens.subList(Math.max(0, begin), end));
            var from = ids.size() - (end - done);
            windows.add(new TokenWindow(ids, from, trace(ids, from, 0)));
            done = end;
        }
        return windows;
    }

    private static TokenTrace trace(List<Integer> whole, int context, int dropped) {
        return new TokenTrace(
                context,
                whole.size() - context,
                dropped,
                Sha256.of(whole.toString()).substring(0, 16));
    }
}
