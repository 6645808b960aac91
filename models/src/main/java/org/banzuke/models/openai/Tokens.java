package org.banzuke.models.openai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.banzuke.api.FailureKind;
import org.banzuke.io.JsonException;
import org.banzuke.io.StrictJson;
import org.banzuke.io.net.TransportException;
import org.banzuke.io.wire.Tree;

/** The server's own tokenizer, where it has one ({@code /tokenize} of vLLM and llama-server). Thread-safe. */
final class Tokens {
    private final Endpoint endpoint;
    private final OpenAiOptions options;

    Tokens(Endpoint endpoint, OpenAiOptions options) {
        this.endpoint = endpoint;
        this.options = options;
    }

    /** Returns the ids of a text, with the tokens that the tokenizer adds by itself; empty if the server has no tokenizer. */
    Optional<List<Integer>> find(String text) throws CallFailed {
        var body = new LinkedHashMap<String, Object>();
        body.put("model", options.model());
        body.put("prompt", text);
        body.put("content", text);
        body.put("add_special_tokens", true);
        body.put("add_special", true);
        body.put("parse_special", true);
        try {
            var reply = endpoint.ask(options.rootRoute("/tokenize"), body);
            if (reply.status() != 200) {
                return Optional.empty();
            }
            return Optional.of(Tree.of(StrictJson.read(reply.body())).list("tokens").stream()
                    .map(Tokens::id)
                    .toList());
        } catch (TransportException e) {
            throw new CallFailed(Verdict.of(e.kind()).kind(), String.valueOf(e.getMessage()));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /** Returns the ids of a text of a server that has shown to have a tokenizer. */
    List<Integer> of(String text) throws CallFailed {
        return find(text)
                .orElseThrow(() -> new CallFailed(FailureKind.OVERLOADED, "the server's tokenizer did not answer"));
    }

    private static int id(Object token) {
        if (token instanceof Integer id) {
            return id;
        }
        throw new JsonException("a token id must be a whole number");
    }
}
