package org.banzuke.models.baseline;

import java.nio.charset.StandardCharsets;

/** A rule that answers from the request alone, so that order and batches do not matter. Pure and thread-safe. */
interface Baseline {
    /** Returns the name behind {@code baseline:}. */
    String name();

    /** Returns a log-likelihood; only comparisons between the continuations of one context mean something. */
    double logLikelihood(String context, String continuation, int index);

    /** Returns the log-likelihood of a whole text. */
    default double rolling(String text) {
        return -text.getBytes(StandardCharsets.UTF_8).length * Math.log(256);
    }

    /** Returns an answer to a prompt. */
    String generate(String prompt, int repeat);
}
