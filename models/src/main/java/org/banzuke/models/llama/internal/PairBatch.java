package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.banzuke.api.Answered;
import org.banzuke.api.Cancellation;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.RequestId;
import org.banzuke.api.Response;
import org.banzuke.api.Usage;
import org.jspecify.annotations.Nullable;

/** The log-likelihood requests of a batch as tokens, and the way back from scores to responses. Confined. */
final class PairBatch {
    private final Vocabulary vocabulary;
    private final int length;
    private final PairEncoder encoder;
    private final List<Scorer.Item> items = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Map<RequestId, Pending> rolling = new HashMap<>();

    PairBatch(Vocabulary vocabulary, int length) {
        this.vocabulary = vocabulary;
        this.length = length;
        encoder = new PairEncoder(vocabulary, length);
    }

    /** Windows of one text that are still to come. */
    @SuppressWarnings("ArrayRecordComponent") // filled as windows come in; never leaves this class
    private record Pending(Response.@Nullable Likelihood[] windows, int[] left, int first) {}

    void add(Request.Loglikelihood request, Consumer<Answered> done) {
        if (!(request.context() instanceof Prompt.Text context)) {
            done.accept(Worker.unsupported(request));
            return;
        }
        try {
            add(request, encoder.encode(context.text(), request.continuation()));
        } catch (TokenizedPair.Unscorable e) {
            done.accept(invalid(request, e));
        }
    }

    void add(Request.RollingLoglikelihood request, Consumer<Answered> done) {
        try {
            var prefix = vocabulary
                    .prefix()
                    .orElseThrow(() -> new TokenizedPair.Unscorable("the model has no token to begin a text with"));
            var windows = RollingWindows.of(vocabulary.encodePlain(request.text()), prefix, length);
            if (windows.isEmpty()) {
                done.accept(new Answered(request, new Response.RollingLikelihood(0, List.of(), Usage.NONE)));
                return;
            }
            var size = windows.size();
            rolling.put(request.id(), new Pending(new Response.Likelihood[size], new int[] {size}, items.size()));
            windows.forEach(window -> add(request, window));
        } catch (TokenizedPair.Unscorable e) {
            done.accept(invalid(request, e));
        }
    }

    private void add(Request request, TokenizedPair pair) {
        items.add(new Scorer.Item(items.size(), pair));
        requests.add(request);
    }

    void score(Scorer scorer, Consumer<Answered> done, Cancellation cancellation) {
        scorer.score(items, (item, scored) -> take(item, response(item.pair(), scored), done), cancellation);
    }

    private void take(Scorer.Item item, Response.Likelihood response, Consumer<Answered> done) {
        var request = requests.get(item.index());
        var pending = rolling.get(request.id());
        if (pending == null) {
            done.accept(new Answered(request, response));
            return;
        }
        pending.windows()[item.index() - pending.first()] = response;
        if (--pending.left()[0] == 0) {
            done.accept(new Answered(request, sum(pending.windows())));
        }
    }

    private static Response.Likelihood response(TokenizedPair pair, Scorer.Scored scored) {
        var usage = new Usage(
                pair.input().length - pair.continuation().length + 1, pair.continuation().length, scored.computed());
        return new Response.Likelihood(scored.logLikelihood(), scored.greedy(), Optional.of(pair.trace()), usage);
    }

    private static Response sum(Response.@Nullable Likelihood[] windows) {
        var total = 0.0;
        var tokens = 0;
        var computed = 0;
        var all = new ArrayList<Response.Likelihood>();
        for (var window : windows) {
            var done = Objects.requireNonNull(window);
            total += done.logLikelihood();
            tokens += done.usage().completionTokens();
            computed += done.usage().computedTokens();
            all.add(done);
        }
        return new Response.RollingLikelihood(total, all, new Usage(1, tokens, computed));
    }

    private static Answered invalid(Request request, TokenizedPair.Unscorable why) {
        var message = Objects.requireNonNull(why.getMessage());
        return new Answered(request, new Response.Failed(FailureKind.INVALID_REQUEST, message));
    }
}
