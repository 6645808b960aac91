package org.banzuke.models.openai;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banzuke.io.wire.Tree;

/**
 * What a server was found to be able to do.
 *
 * @param why why it gives no log-likelihoods; empty if it does
 * @param at when it was asked
 */
record ProbeResult(Scoring scoring, String why, String at) {
    private static final int FORMAT = 1;

    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("format", FORMAT);
        tree.put("scoring", scoring.name());
        tree.put("why", why);
        tree.put("at", at);
        return tree;
    }

    static ProbeResult of(Tree tree) {
        return new ProbeResult(Scoring.valueOf(tree.text("scoring")), tree.text("why"), tree.text("at"));
    }
}
