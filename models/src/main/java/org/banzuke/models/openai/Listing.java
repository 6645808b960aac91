package org.banzuke.models.openai;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banzuke.api.EvalErrorCode;
import org.banzuke.api.EvalException;
import org.banzuke.io.CanonicalJson;
import org.banzuke.io.JsonException;
import org.banzuke.io.Nearest;
import org.banzuke.io.StrictJson;
import org.banzuke.io.net.HttpReply;
import org.banzuke.io.net.TransportException;
import org.banzuke.io.wire.Tree;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of its models ({@code GET /models}); a server without such a list is taken at its word.
 *
 * @param entry what it says of the model asked for
 */
record Listing(Optional<Tree> entry) {
    /** Members that say what the model is, and not when the server started. */
    private static final List<String> LASTING = List.of("id", "root", "owned_by", "max_model_len", "meta");

    /**
     * Asks a server, and makes sure that it can be reached, takes the key, and has the model.
     *
     * @throws EvalException if it is down, does not take the key, or lists other models only
     */
    static Listing of(Endpoint endpoint, OpenAiOptions options) {
        try {
            var reply = endpoint.ask(options.route("/models"), null);
            return switch (reply.status()) {
                case 200 -> read(reply, options);
                case 401, 403 -> throw keyRefused(reply, endpoint, options);
                default -> new Listing(Optional.empty());
            };
        } catch (TransportException e) {
            throw Unreachable.of(e, options);
        }
    }

    /** Returns the most tokens the model sees, where the server tells. */
    Optional<Integer> contextLength() {
        return entry.filter(tree -> tree.members().get("max_model_len") instanceof Integer)
                .map(tree -> tree.integer("max_model_len"));
    }

    /** Returns 16 hexadecimal digits that name the endpoint: its address, the model, and what the server says of it. */
    String fingerprint(OpenAiOptions options) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("base", options.base().toString());
        facts.put("model", options.model());
        entry.ifPresent(
                tree -> LASTING.forEach(name -> facts.put(name, tree.members().get(name))));
        return CanonicalJson.sha256(facts).substring(0, 16);
    }

    private static Listing read(HttpReply reply, OpenAiOptions options) {
        try {
            var models = Tree.of(StrictJson.read(reply.body())).list("data").stream()
                    .filter(Map.class::isInstance)
                    .map(Tree::of)
                    .filter(tree -> tree.members().get("id") instanceof String)
                    .toList();
            var found = models.stream()
                    .filter(tree -> tree.text("id").equals(options.model()))
                    .findFirst();
            if (found.isEmpty() && !models.isEmpty()) {
                throw unknown(models, options);
            }
            return new Listing(found);
        } catch (JsonException e) {
            return new Listing(Optional.empty());
        }
    }

    private static EvalException unknown(List<Tree> models, OpenAiOptions options) {
        var names = models.stream().map(tree -> tree.text("id")).sorted().toList();
        return new EvalException(
                EvalErrorCode.MODEL_UNKNOWN,
                "Model " + options.model() + " is not at " + options.base() + " (it has " + names.size() + ")."
                        + Nearest.maybe(options.model(), names));
    }

    private static EvalException keyRefused(HttpReply reply, Endpoint endpoint, OpenAiOptions options) {
        var said = ErrorBody.of(reply.body(), endpoint.key()).message();
        var cure = options.keyVariable()
                .map(name -> "Maybe the key in " + name + " is wrong or has expired.")
                .orElse("Maybe name the variable that holds the key by key_env=NAME.");
        return new EvalException(
                EvalErrorCode.ENDPOINT_REFUSED,
                "Endpoint " + options.base() + " does not let us in (status " + reply.status() + ": " + said + "). "
                        + cure);
    }
}
