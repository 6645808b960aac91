package org.banzuke.models.openai;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.banzuke.api.Cancellation;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.TokenTrace;
import org.banzuke.api.Usage;
import org.banzuke.io.JsonException;
import org.banzuke.io.wire.Tree;
import org.banzuke.text.python.PythonStrings;

/**
 * Scores continuations by completions with echo. Where the server has a tokenizer the continuation's tokens are what the whole
 * text has more than the context (lm-eval 0.4.13, {@code TemplateLM._encode_pair}), and ids are sent where they are taken: then what is
 * too long is cut at the left. Else a token must begin where the continuation does. Thread-safe.
 */
final class EchoScorer {
    private final Endpoint endpoint;
    private final OpenAiOptions options;
    private final Tokens tokens;
    private final OptionalInt seen;

    /** Scores by this endpoint; {@code seen} is how many tokens the model sees, where known. */
    EchoScorer(Endpoint endpoint, OpenAiOptions options, OptionalInt seen) {
        this.endpoint = endpoint;
        this.options = options;
        this.tokens = new Tokens(endpoint, options);
        this.seen = seen;
    }

    /** Returns the answer, or empty if the end was asked for first. */
    Optional<Response> score(Request.Loglikelihood request, ProbeResult probe, Cancellation cancellation)
            throws CallFailed {
        try {
            return scored(request, probe, cancellation);
        } catch (JsonException | ArithmeticException e) {
            throw malformed(e);
        }
    }

    private Optional<Response> scored(Request.Loglikelihood request, ProbeResult probe, Cancellation cancellation)
            throws CallFailed {
        if (!(request.context() instanceof Prompt.Text(var given))) {
            throw new CallFailed(FailureKind.UNSUPPORTED, "log-likelihoods need a text, not a conversation");
        }
        var whole = given + request.continuation();
        var context = PythonStrings.rstrip(given);
        if (request.continuation().isEmpty()) {
            throw new CallFailed(FailureKind.INVALID_REQUEST, "the continuation is empty");
        }
        if (context.isEmpty()
                && (probe.scoring() != Scoring.IDS || probe.prefix().isEmpty())) {
            throw new CallFailed(
                    FailureKind.INVALID_REQUEST,
                    "the context is empty, and no token is known that stands before a text; prefix_token=ID names one");
        }
        return probe.scoring() == Scoring.TEXT
                ? byText(whole, context, Questions.key(request), cancellation)
                : byTokens(whole, pair(whole, context, probe), probe, Questions.key(request), cancellation);
    }

    /** Returns the log-likelihood of a whole text, window by window, or empty if the end was asked for first. */
    Optional<Response> roll(Request.RollingLoglikelihood request, ProbeResult probe, Cancellation cancellation)
            throws CallFailed {
        try {
            return rolled(request, probe, cancellation);
        } catch (JsonException | ArithmeticException e) {
            throw malformed(e);
        }
    }

    private Optional<Response> rolled(
            Request.RollingLoglikelihood request, ProbeResult probe, Cancellation cancellation) throws CallFailed {
        var prefix = probe.prefix().orElseThrow();
        var ids = request.text().isEmpty() ? List.<Integer>of() : tokens.of(request.text());
        var plain = !ids.isEmpty() && ids.getFirst() == prefix ? ids.subList(1, ids.size()) : ids;
        var windows = new ArrayList<Response.Likelihood>();
        var total = 0.0;
        for (var window : TokenWindow.rolling(plain, prefix, longest().orElse(plain.size() + 1))) {
            var question = Questions.key(request) + "-" + windows.size();
            var scored = byTokens(request.text(), window, probe, question, cancellation);
            if (scored.isEmpty()) {
                return Optional.empty();
            }
            windows.add((Response.Likelihood) scored.get());
            total += windows.getLast().logLikelihood();
        }
        return Optional.of(new Response.RollingLikelihood(total, windows, usage(windows)));
    }

    private static Usage usage(List<Response.Likelihood> windows) {
        return windows.stream()
                .map(Response.Likelihood::usage)
                .reduce(
                        Usage.NONE,
                        (a, b) -> new Usage(
                                a.promptTokens() + b.promptTokens(),
                                a.completionTokens() + b.completionTokens(),
                                a.computedTokens() + b.computedTokens()));
    }

    private TokenWindow pair(String whole, String context, ProbeResult probe) throws CallFailed {
        var ids = new ArrayList<>(tokens.of(whole));
        var inContext = 1;
        if (!context.isEmpty()) {
            inContext = tokens.of(context).size();
        } else if (!ids.getFirst().equals(probe.prefix().orElseThrow())) {
            ids.addFirst(probe.prefix().orElseThrow());
        }
        return TokenWindow.pair(ids, inContext, longest().orElse(ids.size()));
    }

    /** Each call generates a token, which must find room (lm-eval: {@code max_length - 1}). */
    private OptionalInt longest() {
        return seen.isPresent() ? OptionalInt.of(seen.getAsInt() - 1) : seen;
    }

    private Optional<Response> byText(String whole, String context, String question, Cancellation cancellation)
            throws CallFailed {
        var reply = ask(whole, question, cancellation);
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        var echo = Echo.of(Replies.choice(reply.get()), whole);
        return Optional.of(sum(echo, echo.tokensOf(context, whole), Optional.empty(), reply.get()));
    }

    private Optional<Response> byTokens(
            String text, TokenWindow window, ProbeResult probe, String question, Cancellation cancellation)
            throws CallFailed {
        var ids = window.ids();
        if (window.trace().droppedTokens() > 0 && probe.scoring() != Scoring.IDS) {
            throw new CallFailed(
                    FailureKind.INVALID_REQUEST,
                    "the question has " + (ids.size() + window.trace().droppedTokens()) + " tokens, may have "
                            + ids.size() + ", and cannot be cut: the server takes no token ids");
        }
        var reply = ask(probe.scoring() == Scoring.IDS ? ids : text, question, cancellation);
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        var counted = Replies.usage(reply.get()).promptTokens();
        if (counted > 0 && counted < ids.size()) {
            throw new CallFailed(
                    FailureKind.TRUNCATED_PROMPT, "the server saw " + counted + " tokens of " + ids.size());
        }
        var echo = Echo.of(Replies.choice(reply.get()), text, ids.size());
        return Optional.of(sum(echo, window.from(), Optional.of(window.trace()), reply.get()));
    }

    /** Asks once; the reply is checked for who gave it. */
    Optional<Tree> ask(Object prompt, String question, Cancellation cancellation) throws CallFailed {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", options.model());
        body.put("prompt", prompt);
        body.put("max_tokens", 1);
        body.put("temperature", 0.0);
        body.put("echo", true);
        body.put("logprobs", 1);
        var reply = endpoint.post(options.route("/completions"), body, question, cancellation);
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        try {
            var tree = Replies.tree(reply.get(), false, endpoint.key());
            endpoint.watch().see(reply.get(), tree, question);
            return Optional.of(tree);
        } catch (JsonException e) {
            throw malformed(e);
        }
    }

    private static CallFailed malformed(RuntimeException e) {
        return new CallFailed(FailureKind.MALFORMED, "the reply is not of the agreed shape: " + e.getMessage());
    }

    private static Response sum(Echo echo, int from, Optional<TokenTrace> trace, Tree reply) throws CallFailed {
        if (from < 1 || from >= echo.tokens().size()) {
            throw new CallFailed(FailureKind.INVALID_REQUEST, "the continuation has no tokens of its own");
        }
        var total = 0.0;
        var greedy = true;
        for (var i = from; i < echo.tokens().size(); i++) {
            var value = echo.logProbabilities().get(i);
            total += value == null ? 0 : value;
            greedy &= echo.greedy().get(i);
        }
        return new Response.Likelihood(total, greedy, trace, Replies.usage(reply));
    }
}
