package org.banzuke.engine.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banzuke.api.EvalException;
import org.banzuke.api.Response;

/** Keeps what models answered. Thread-safe; may be called from virtual threads. */
public interface Ledger extends AutoCloseable {
    /** A ledger that keeps nothing, for models whose answers are free and always the same. */
    Ledger PAST = new PastLedger();

    /** Returns whether anything is kept. */
    boolean keeps();

    /**
     * Returns the responses of the rows that are there and undamaged.
     *
     * @throws EvalException if one is damaged, and nobody has allowed to ask it again
     */
    Map<LedgerKey, List<Response>> find(List<LedgerKey> keys);

    /** Writes down that these calls are about to be made; returns when it is durable. */
    void intend(List<LedgerKey> keys);

    /**
     * Keeps responses; returns when they are durable.
     *
     * @throws EvalException if storage fails
     */
    void keep(Map<LedgerKey, List<Response>> rows);

    /** Returns how many calls of this run were about to be made and have no response. */
    int open();

    /**
     * Returns responses that this run paid for and did not come to log: power was lost in between, or the model was gone.
     *
     * @param logged tells which keys its log names
     */
    Map<String, List<Response>> owed(Predicate<String> logged);

    @Override
    void close();
}
