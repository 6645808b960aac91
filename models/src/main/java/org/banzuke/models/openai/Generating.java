package org.banzuke.models.openai;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banzuke.api.Cancellation;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Message;
import org.banzuke.api.Prompt;
import org.banzuke.api.Request;
import org.banzuke.api.Response;
import org.banzuke.api.Usage;
import org.banzuke.io.JsonException;
import org.banzuke.models.openai.OpenAiOptions.Api;

/** Has texts generated. Thread-safe. */
final class Generating {
    /** With more characters a token than this the server's own tokenizer is asked whether the prompt was cut. */
    private static final int SUSPICIOUS = 8;

    /** No tokenizer takes so many characters a token. */
    private static final int IMPOSSIBLE = 32;

    private static final int SHORT = 64;

    private static final Response FILTERED =
            new Response.Generated("", List.of(), Response.Finish.FILTERED, Optional.empty(), Usage.NONE);

    private final Endpoint endpoint;
    private final OpenAiOptions options;
    private final Tokens tokens;
    /** Until the server has refused them once; a question that is refused is not paid. */
    private volatile boolean probabilities = true;

    Generating(Endpoint endpoint, OpenAiOptions options) {
        this.endpoint = endpoint;
        this.options = options;
        this.tokens = new Tokens(endpoint, options);
    }

    /** Returns the answer, or empty if the end was asked for first. */
    Optional<Response> generate(Request.Generate request, Cancellation cancellation) throws CallFailed {
        var chat = options.api() == Api.CHAT;
        var wanted = GenerationBody.wantsProbabilities(request.sampling()) && probabilities;
        var body = GenerationBody.of(request, options);
        if (!wanted) {
            body.remove("logprobs");
        }
        var route = options.route(chat ? "/chat/completions" : "/completions");
        var question = Questions.key(request);
        try {
            var reply = endpoint.post(route, body, question, cancellation);
            if (reply.isEmpty()) {
                return Optional.empty();
            }
            var tree = Replies.tree(reply.get(), chat, endpoint.key());
            endpoint.watch().see(reply.get(), tree, question);
            var generated = GenerationReply.of(tree, chat, request.sampling().stop());
            checkWhole(text(request.prompt()), generated.usage().promptTokens());
            return Optional.of(generated);
        } catch (CallFailed e) {
            if (e.filtered()) {
                return Optional.of(FILTERED);
            }
            if (wanted && e.kind() == FailureKind.REFUSED && !endpoint.closed()) {
                probabilities = false;
                return generate(request, cancellation);
            }
            throw e;
        } catch (JsonException e) {
            throw new CallFailed(FailureKind.MALFORMED, "the reply is not of the agreed shape: " + e.getMessage());
        }
    }

    /** Some servers cut the left of a long prompt without a word (Ollama at num_ctx). */
    private void checkWhole(String prompt, int counted) throws CallFailed {
        if (counted == 0 || prompt.length() <= SHORT + SUSPICIOUS * counted) {
            return;
        }
        var known = tokens.find(prompt);
        var cut = known.map(ids -> ids.size() > counted).orElse(prompt.length() > SHORT + IMPOSSIBLE * counted);
        if (cut) {
            throw new CallFailed(
                    FailureKind.TRUNCATED_PROMPT,
                    "the server saw " + counted + " tokens of "
                            + known.map(ids -> ids.size() + "").orElse("many more") + ": it cut the prompt");
        }
    }

    private static String text(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Text(var text) -> text;
            case Prompt.Chat chat ->
                chat.messages().stream().map(Message::content).collect(Collectors.joining("\n"));
        };
    }
}
