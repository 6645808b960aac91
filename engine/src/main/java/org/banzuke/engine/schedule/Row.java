package org.banzuke.engine.schedule;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.api.ModelIdentity;
import org.banzuke.api.Request;
import org.banzuke.engine.ledger.LedgerKey;

/** Requests of one step that stand in one row of the ledger. */
record Row(LedgerKey key, List<Request> requests) {
    /** Returns the rows of a step: one for a model that takes batches, else one for each request. */
    static List<Row> of(ModelIdentity model, List<Request> requests, boolean together) {
        if (together) {
            return List.of(new Row(LedgerKey.of(model, requests), requests));
        }
        var rows = new ArrayList<Row>();
        for (var request : requests) {
            rows.add(new Row(LedgerKey.of(model, List.of(request)), List.of(request)));
        }
        return rows;
    }
}
