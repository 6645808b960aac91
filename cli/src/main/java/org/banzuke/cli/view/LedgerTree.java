package org.banzuke.cli.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banzuke.engine.ledger.LedgerStats;
import org.banzuke.io.wire.Tree;

/** What a ledger holds as JSON; the shape is in docs/formats/cli-json.md. Pure. */
public final class LedgerTree {
    private LedgerTree() {}

    /** Returns the tree. */
    public static Map<String, Object> of(LedgerStats stats) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("bytes", stats.bytes());
        tree.put("rows", stats.rows());
        stats.first().ifPresent(first -> tree.put("first", first.toString()));
        stats.last().ifPresent(last -> tree.put("last", last.toString()));
        tree.put("models", stats.models().stream().map(LedgerTree::model).toList());
        tree.put("unreferred_rows", stats.unreferred());
        tree.put("unreferred_bytes", stats.unreferredBytes());
        tree.put("quarantined_rows", stats.quarantined());
        return tree;
    }

    private static Map<String, Object> model(LedgerStats.OfModel model) {
        return Tree.ordered(
                "model", model.model(),
                "rows", model.rows(),
                "bytes", model.bytes(),
                "prompt_tokens", model.promptTokens(),
                "completion_tokens", model.completionTokens(),
                "cost_nano_dollars", model.nanoDollars(),
                "unpriced_rows", model.unpriced());
    }
}
