package org.banzuke.engine.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.banzuke.api.Response;

/** Keeps nothing, and costs nothing. */
final class PastLedger implements Ledger {
    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public Map<LedgerKey, List<Response>> find(List<LedgerKey> keys) {
        return Map.of();
    }

    @Override
    public void intend(List<LedgerKey> keys) {
        // nothing is kept
    }

    @Override
    public void keep(Map<LedgerKey, List<Response>> rows) {
        // nothing is kept
    }

    @Override
    public Map<String, List<Response>> owed(Predicate<String> logged) {
        return Map.of();
    }

    @Override
    public int open() {
        return 0;
    }

    @Override
    public void close() {
        // nothing is open
    }
}
