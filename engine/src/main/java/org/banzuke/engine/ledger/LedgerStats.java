package org.banzuke.engine.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a ledger holds.
 *
 * @param bytes its size on disk
 * @param first when the oldest row was written
 * @param last when the newest row was written
 * @param models by model, in the order of their names
 * @param unreferred rows that no run of the workspace refers to
 * @param unreferredBytes bytes of requests and responses in them, as stored
 * @param quarantined damaged rows that were put aside
 */
public record LedgerStats(
        long bytes,
        Optional<Instant> first,
        Optional<Instant> last,
        List<OfModel> models,
        long unreferred,
        long unreferredBytes,
        long quarantined) {
    /**
     * The rows of one model.
     *
     * @param bytes bytes of requests and responses, as stored
     * @param nanoDollars what the rows cost at the price of the run that asked
     * @param unpriced rows whose cost is not known; they are not free
     */
    public record OfModel(
            String model,
            long rows,
            long bytes,
            long promptTokens,
            long completionTokens,
            long nanoDollars,
            long unpriced) {}

    public LedgerStats {
        models = List.copyOf(models);
    }

    /** Returns rows of all models. */
    public long rows() {
        return models.stream().mapToLong(OfModel::rows).sum();
    }
}
