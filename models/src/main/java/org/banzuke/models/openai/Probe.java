package org.banzuke.models.openai;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.banzuke.api.Cancellation;
import org.banzuke.api.EvalException;
import org.banzuke.api.FailureKind;
import org.banzuke.io.JsonException;

/**
 * Asks a server once for the log-probabilities of a known text: as ids if it has a tokenizer, else as text. Costs at most two
 * calls of a dozen tokens. A server that answers without them, or with others, gives no log-likelihoods: exact chance would
 * be the score (llama-server ignores echo without a word).
 */
final class Probe {
    private static final String TEXT = "One two three four five six seven eight nine ten";

    private final EchoScorer scorer;
    private final Tokens tokens;

    Probe(Endpoint endpoint, OpenAiOptions options) {
        scorer = new EchoScorer(endpoint, options, OptionalInt.empty());
        tokens = new Tokens(endpoint, options);
    }

    /**
     * Returns what was found.
     *
     * @throws CallFailed if the server could not be asked now
     */
    ProbeResult ask(String now) throws CallFailed {
        var ids = tokens.find(TEXT).filter(list -> !list.isEmpty());
        if (ids.isPresent()) {
            var byIds = attempt(ids.get(), ids);
            if (byIds.isEmpty()) {
                return new ProbeResult(Scoring.IDS, "", now, prefix());
            }
        }
        var byText = attempt(TEXT, ids);
        if (byText.isPresent()) {
            return new ProbeResult(Scoring.NONE, byText.get(), now, OptionalInt.empty());
        }
        var scoring = ids.isPresent() ? Scoring.COUNTED_TEXT : Scoring.TEXT;
        return new ProbeResult(scoring, "", now, OptionalInt.empty());
    }

    /** Returns the token that stands before a text: the one the tokenizer makes of no text at all. */
    private OptionalInt prefix() throws CallFailed {
        return tokens.find("").filter(ids -> ids.size() == 1).stream()
                .mapToInt(List::getFirst)
                .findFirst();
    }

    /** Returns why the answer cannot be used, or empty. */
    private Optional<String> attempt(Object prompt, Optional<List<Integer>> ids) throws CallFailed {
        try {
            var reply = scorer.ask(prompt, "banzuke-probe", new Cancellation());
            if (reply.isEmpty()) {
                throw new CallFailed(FailureKind.CONNECTION_LOST, "the probe was interrupted");
            }
            var choice = Replies.choice(reply.get());
            var _ = ids.isPresent() ? Echo.of(choice, TEXT, ids.get().size()) : Echo.of(choice, TEXT);
            return Optional.empty();
        } catch (CallFailed e) {
            if (e.kind().worthRetrying() && e.kind() != FailureKind.MALFORMED) {
                throw e;
            }
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (EvalException | JsonException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
