package org.banzuke.models.openai;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.banzuke.io.wire.Tree;

/**
 * What a server was found to be able to do.
 *
 * @param why why it gives no log-likelihoods; empty if it does
 * @param at when it was asked
 * @param prefix the token that stands before a text, where known
 */
record ProbeResult(Scoring scoring, String why, String at, OptionalInt prefix) {
    private static final int FORMAT = 1;

    /** Returns the result with the token that the user names, if one is named. */
    ProbeResult before(OptionalInt named) {
        return named.isPresent() ? new ProbeResult(scoring, why, at, named) : this;
    }

    Map<String, Object> tree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("format", FORMAT);
        tree.put("scoring", scoring.name());
        tree.put("why", why);
        tree.put("at", at);
        prefix.ifPresent(token -> tree.put("prefix_token", token));
        return tree;
    }

    static ProbeResult of(Tree tree) {
        return new ProbeResult(
                Scoring.valueOf(tree.text("scoring")),
                tree.text("why"),
                tree.text("at"),
                tree.has("prefix_token") ? OptionalInt.of(tree.integer("prefix_token")) : OptionalInt.empty());
    }
}
