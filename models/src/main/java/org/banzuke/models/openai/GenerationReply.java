package org.banzuke.models.openai;

import java.util.List;
import java.util.Optional;
import org.banzuke.api.FailureKind;
import org.banzuke.api.Response;
import org.banzuke.io.JsonException;
import org.banzuke.io.wire.Tree;

/** Reads a generated text out of a reply. Pure. */
final class GenerationReply {
    private GenerationReply() {}

    static Response.Generated of(Tree reply, boolean chat, List<String> stops) throws CallFailed {
        try {
            var choice = Replies.choice(reply);
            var finish = finish(choice);
            var text = chat ? message(choice.tree("message"), finish) : content(choice, "text", finish);
            var refused = chat && choice.tree("message").has("refusal");
            return new Response.Generated(
                    cut(text, stops),
                    List.of(),
                    refused ? Response.Finish.FILTERED : finish,
                    Optional.empty(),
                    Replies.usage(reply),
                    MeanLogProbability.of(choice));
        } catch (JsonException | ArithmeticException e) {
            throw new CallFailed(FailureKind.MALFORMED, "the reply is not of the agreed shape: " + e.getMessage());
        }
    }

    private static String message(Tree message, Response.Finish finish) throws CallFailed {
        var refusal = message.optionalText("refusal");
        return refusal.isPresent() ? refusal.get() : content(message, "content", finish);
    }

    private static String content(Tree tree, String name, Response.Finish finish) throws CallFailed {
        if (tree.has(name)) {
            return tree.text(name);
        }
        if (finish == Response.Finish.FILTERED) {
            return "";
        }
        throw new CallFailed(FailureKind.MALFORMED, "the answer has no text (" + name + " is null)");
    }

    private static Response.Finish finish(Tree choice) throws CallFailed {
        var reason = choice.optionalText("finish_reason")
                .orElseThrow(() -> new CallFailed(
                        FailureKind.TRUNCATED_RESPONSE, "the answer is not whole: it has no finish reason"));
        return switch (reason) {
            case "length" -> Response.Finish.LENGTH;
            case "content_filter" -> Response.Finish.FILTERED;
            default -> Response.Finish.STOP;
        };
    }

    /** Cuts as lm-eval does: at each stop text in turn, at its first place. */
    private static String cut(String text, List<String> stops) {
        var left = text;
        for (var stop : stops) {
            var at = stop.isEmpty() ? -1 : left.indexOf(stop);
            left = at < 0 ? left : left.substring(0, at);
        }
        return left;
    }
}
