package org.banzuke.api;

import java.util.OptionalInt;
import java.util.Set;

/**
 * What a model can do and how it likes to be asked.
 *
 * @param kinds kinds of request it answers
 * @param free whether a call costs nothing worth keeping: such a model goes past the ledger if it is deterministic
 * @param deterministic whether the same request always gets the same response
 * @param maxConcurrentBatches most calls of {@link LanguageModel#answer} at a time, at least 1
 * @param preferredBatch how many requests it likes in one batch, at least 1; 1 for one call per request
 * @param contextLength most tokens of prompt and answer together, where known
 */
public record Capabilities(
        Set<RequestKind> kinds,
        boolean free,
        boolean deterministic,
        int maxConcurrentBatches,
        int preferredBatch,
        OptionalInt contextLength) {
    public Capabilities {
        kinds = Set.copyOf(kinds);
        if (!(maxConcurrentBatches >= 1 && preferredBatch >= 1)) {
            throw new IllegalArgumentException("a model takes at least one batch of one request");
        }
    }

    /** Returns whether responses need not be kept in the ledger. */
    public boolean pastLedger() {
        return free && deterministic;
    }
}
