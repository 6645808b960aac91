package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;

/** Counts the tokens of log-likelihood requests. Pure but for the tokenizer. */
public final class Workloads {
    private Workloads() {}

    /**
     * Tokens that requests ask for.
     *
     * @param total tokens that go through the model when each request is computed whole
     * @param distinct nodes of the prefix tree over all requests: what must be computed at least
     */
    public record Tokens(long total, long distinct) {}

    /** Returns the tokens of those requests that can be scored. */
    public static Tokens of(List<? extends Request> requests, Vocabulary vocabulary, int length) {
        var encoder = new PairEncoder(vocabulary, length);
        var inputs = new ArrayList<int[]>();
        for (var request : requests) {
            if (request instanceof Request.Loglikelihood pair && pair.context() instanceof Prompt.Text context) {
                inputs.add(encoder.encode(context.text(), pair.continuation()).input());
            }
        }
        inputs.sort(Arrays::compare);
        var total = 0L;
        var distinct = 0L;
        var before = new int[0];
        for (var input : inputs) {
            var mismatch = Arrays.mismatch(before, input);
            total += input.length;
            distinct += mismatch < 0 ? 0 : input.length - mismatch;
            before = input;
        }
        return new Tokens(total, distinct);
    }
}
