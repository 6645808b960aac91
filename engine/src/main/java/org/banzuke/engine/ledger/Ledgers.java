package org.banzuke.engine.ledger;

import java.util.function.Consumer;
import org.banzuke.api.RunId;

/** The ledger of a workspace, as it lies there. Thread-safe. */
public interface Ledgers {
    /**
     * Opens it for one run, and makes it if there is none.
     *
     * @param askAgain whether answers that are damaged count as not there; else {@link Ledger#find} refuses them
     * @throws org.banzuke.api.EvalException if it cannot be read or written
     */
    Ledger open(RunId run, boolean askAgain);

    /**
     * Visits all rows in the order of their keys and returns how many there are; none if there is no ledger.
     *
     * @param wrong takes what is wrong with the ledger itself, if its rows can be read all the same
     * @throws org.banzuke.api.EvalException if it cannot be read
     */
    long audit(LedgerAudit.Visitor visitor, Consumer<String> wrong);
}
