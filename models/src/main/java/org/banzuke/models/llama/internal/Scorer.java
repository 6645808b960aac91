package org.banzuke.models.llama.internal;

import java.util.List;
import org.banzuke.api.Cancellation;

/** Computes the log-likelihoods of tokenised pairs, in any order. Confined to one thread. */
interface Scorer {
    /** A pair and where it stood in the batch. */
    record Item(int index, TokenizedPair pair) {}

    /**
     * The sum of the continuation's log-probabilities.
     *
     * @param computed tokens that went through the model for this item
     */
    record Scored(double logLikelihood, boolean greedy, int computed) {}

    /** Takes a result. */
    interface Sink {
        void take(Item item, Scored scored);
    }

    /** Scores each item once, until {@code cancellation}. */
    void score(List<Item> items, Sink sink, Cancellation cancellation);
}
