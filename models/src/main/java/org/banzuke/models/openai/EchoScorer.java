package org.banzuke.models.openai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.Cancellation;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.TokenTrace;
import org.banzuke.io.JsonException;
import org.banzuke.io.Sha256;
import org.banzuke.io.wire.Tree;

/**
 * Scores continuations by completions with echo. Where the server has a tokenizer the continuation's tokens are what the whole
 * text has more than the context (lm-eval 0.4.13, {@code TemplateLM._encode_pair}), and ids are sent where they are taken; else
 * a token must begin where the continuation does. Thread-safe.
 */
final class EchoScorer {
    private final Endpoint endpoint;
    private final OpenAiOptions options;
    private final Tokens tokens;

    EchoScorer(Endpoint endpoint, OpenAiOptions options) {
        this.endpoint = endpoint;
        this.options = options;
        this.tokens = new Tokens(endpoint, options);
    }

    /** Returns the answer, or empty if the end was asked for first. */
    Optional<Response> score(Request.Loglikelihood request, Scoring scoring, Cancellation cancellation)
            throws CallFailed {
        try {
            return scored(request, scoring, cancellation);
        } catch (JsonException | ArithmeticException e) {
            throw malformed(e);
        }
    }

    private Optional<Response> scored(Request.Loglikelihood request, Scoring scoring, Cancellation cancellation)
            throws CallFailed {
        if (!(request.context() instanceof Prompt.Text(var given))) {
            throw new CallFailed(FailureKind.UNSUPPORTED, "log-likelihoods need a text, not a conversation");
        }
        var whole = given + request.continuation();
        var context = given.stripTrailing();
        if (context.isEmpty() || request.continuation().isEmpty()) {
            throw new CallFailed(
                    FailureKind.INVALID_REQUEST, "context or continuation is empty: the server scores no first token");
        }
        var ids = scoring == Scoring.TEXT ? List.<Integer>of() : tokens.of(whole);
        var inContext = scoring == Scoring.TEXT ? 0 : tokens.of(context).size();
        checkRoom(ids.size());
        var reply = ask(scoring == Scoring.IDS ? ids : whole, Questions.key(request), cancellation);
        if (reply.isEmpty()) {
            return Optional.empty();
        }
        var echo = Echo.of(Replies.choice(reply.get()), whole);
        if (scoring != Scoring.TEXT && echo.tokens().size() != ids.size()) {
            throw new CallFailed(
                    echo.tokens().size() < ids.size() ? FailureKind.TRUNCATED_PROMPT : FailureKind.CONTRACT_BROKEN,
                    "the server scored " + echo.tokens().size() + " tokens of " + ids.size());
        }
        var from = scoring == Scoring.TEXT ? echo.tokensOf(context, whole) : inContext;
        return Optional.of(sum(echo, from, ids, reply.get()));
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

    private void checkRoom(int length) throws CallFailed {
        if (options.context().isPresent() && length >= options.context().getAsInt()) {
            throw new CallFailed(
                    FailureKind.INVALID_REQUEST,
                    "the question has " + length + " tokens, the model sees "
                            + options.context().getAsInt());
        }
    }

    private static Response sum(Echo echo, int from, List<Integer> ids, Tree reply) throws CallFailed {
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
        var trace = ids.isEmpty()
                ? Optional.<TokenTrace>empty()
                : Optional.of(new TokenTrace(
                        from, ids.size() - from, 0, Sha256.of(ids.toString()).substring(0, 16)));
        return new Response.Likelihood(total, greedy, trace, Replies.usage(reply));
    }
}
