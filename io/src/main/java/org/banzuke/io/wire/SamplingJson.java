package org.banzuke.io.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banzuke.api.Sampling;

/** JSON form of {@link Sampling}. Pure. */
public final class SamplingJson {
    private SamplingJson() {}

    /** Returns the tree of the parameters. */
    public static Map<String, Object> write(Sampling sampling) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("max_tokens", sampling.maxTokens());
        tree.put("stop", sampling.stop());
        tree.put("temperature", sampling.temperature());
        tree.put("top_p", sampling.topP());
        tree.put("top_k", sampling.topK());
        tree.put("seed", sampling.seed());
        tree.put("extra", sampling.extra());
        return tree;
    }

    /** Returns the parameters of a tree made by {@link #write}. */
    public static Sampling read(Tree tree) {
        return new Sampling(
                tree.integer("max_tokens"),
                tree.texts("stop"),
                tree.number("temperature"),
                tree.number("top_p"),
                tree.integer("top_k"),
                tree.whole("seed"),
                tree.map("extra"));
    }
}
