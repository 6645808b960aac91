package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Windows of a whole text, disjoint in what they score (lm-eval 0.4.13, {@code get_rolling_token_windows} with one token
 * of context, made disjoint). Pure.
 */
final class RollingWindows {
    private RollingWindows() {}

    /** Returns the windows of {@code tokens}; none for an empty text. */
    static List<TokenizedPair> of(int[] tokens, int prefix, int length) {
        var windows = new ArrayList<TokenizedPair>();
        if (tokens.length == 0) {
            return windows;
        }
        var first = Math.min(length, tokens.length);
        windows.add(TokenizedPair.of(new int[] {prefix}, Arrays.copyOf(tokens, first), length));
        for (var done = first; done < tokens.length; ) {
            var end = Math.min(tokens.length, done + length);
            var context = Arrays.copyOfRange(tokens, Math.max(0, end - length - 1), done);
            windows.add(TokenizedPair.of(context, Arrays.copyOfRange(tokens, done, end), length));
            done = end;
        }
        return windows;
    }
}
