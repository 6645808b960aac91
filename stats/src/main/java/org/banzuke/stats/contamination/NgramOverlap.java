package org.banzuke.stats.contamination;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which items share a run of tokens with a corpus: the rule of GPT-3 (Brown et al., arXiv 2005.14165, appendix C), by default
 * thirteen tokens. An item that is shorter counts as a whole. Pure.
 */
public final class NgramOverlap {
    /** Length of the runs where nothing else is asked for. */
    public static final int DEFAULT_LENGTH = 13;

    private NgramOverlap() {}

    /**
     * Returns for each item whether it is dirty; an item without tokens is clean.
     *
     * @param items tokens of each item
     * @param corpus tokens of each document, looked at once
     * @param length tokens of a run, at least 1
     */
    public static boolean[] dirty(List<int[]> items, Iterable<int[]> corpus, int length) {
        if (length < 1) {
            throw new IllegalArgumentException("a run has at least one token: " + length);
        }
        var grams = new HashMap<IntBuffer, List<Integer>>();
        var lengths = new TreeSet<Integer>();
        for (var item = 0; item < items.size(); item++) {
            var tokens = items.get(item);
            var own = Math.min(length, tokens.length);
            for (var at = 0; own > 0 && at + own <= tokens.length; at++) {
                lengths.add(own);
                grams.computeIfAbsent(gram(tokens, at, own), _ -> new ArrayList<>())
                        .add(item);
            }
        }
        var dirty = new boolean[items.size()];
        for (var document : corpus) {
            for (var own : lengths) {
                mark(document, own, grams, dirty);
            }
        }
        return dirty;
    }

    private static void mark(int[] document, int length, Map<IntBuffer, List<Integer>> grams, boolean[] dirty) {
        for (var at = 0; at + length <= document.length; at++) {
            for (var item : grams.getOrDefault(gram(document, at, length), List.of())) {
                dirty[item] = true;
            }
        }
    }

    /** A view that is equal to another one with the same tokens. */
    private static IntBuffer gram(int[] tokens, int at, int length) {
        return IntBuffer.wrap(tokens, at, length);
    }
}
