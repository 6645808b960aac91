package org.banzuke.engine.canary;

import java.util.OptionalDouble;
import org.banzuke.api.Response;
import org.banzuke.io.Sha256;

/**
 * What a canary's answer is compared by.
 *
 * @param text hash of its text and how it ended
 * @param meanLogProbability mean natural logarithm of its tokens' probabilities, where the server gives it
 */
public record Seen(String text, OptionalDouble meanLogProbability) {
    static Seen of(Response.Generated answer) {
        return new Seen(Sha256.of(answer.finish() + " " + answer.text()), answer.meanLogProbability());
    }
}
