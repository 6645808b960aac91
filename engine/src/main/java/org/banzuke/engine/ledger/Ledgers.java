package org.banzuke.engine.ledger;

import org.banzuke.api.RunId;

/** The ledger of a workspace, as it lies there. Thread-safe. */
public interface Ledgers {
    /**
     * Opens it for one run, and makes it if there is none.
     *
     * @throws org.banzuke.api.EvalException if it cannot be read or written
     */
    Ledger open(RunId run);

    /**
     * Visits all rows in the order of their keys and returns how many there are; none if there is no ledger.
     *
     * @throws org.banzuke.api.EvalException if it cannot be read
     */
    long audit(LedgerAudit.Visitor visitor);
}
