package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Items that are computed side by side: their common prefix, and the tree of what follows it. A token that several items
 * share behind the prefix is one node and belongs to all their sequences. Immutable once gathered.
 *
 * @param items the items, in the order of their tokens
 * @param prefix tokens common to all, before any row that is needed
 * @param nodes the tree's tokens, parents before children
 */
@SuppressWarnings("ArrayRecordComponent") // hot path inside one package; the array is never changed
record TokenTree(List<Scorer.Item> items, int[] prefix, List<Node> nodes) {
    /** A token of the tree; item {@code i} lives in sequence {@code i + 1}. */
    record Node(int token, int position, List<Integer> items, List<Target> targets) {}

    /** What is asked of a node's row: the log-probability of a token, for an item. */
    record Target(int item, int token) {}

    /** Gathers items from {@code from} on while the tree has at most {@code room} nodes; at least one item. */
    static TokenTree gather(List<Scorer.Item> sorted, int from, int mostItems, int room) {
        var end = from + 1;
        var first = sorted.get(from).pair();
        var unique = first.input().length;
        var prefix = first.firstNeeded();
        while (end < sorted.size() && end - from < mostItems) {
            var next = sorted.get(end).pair();
            var common = common(sorted.get(end - 1).pair().input(), next.input());
            var shorter = Math.min(prefix, Math.min(common, next.firstNeeded()));
            if (unique + next.input().length - common - shorter > room) {
                break;
            }
            unique += next.input().length - common;
            prefix = shorter;
            end++;
        }
        return grow(List.copyOf(sorted.subList(from, end)), Arrays.copyOf(first.input(), prefix));
    }

    private static TokenTree grow(List<Scorer.Item> items, int[] prefix) {
        var nodes = new ArrayList<Node>();
        var path = new ArrayList<Node>();
        var before = new int[0];
        for (var i = 0; i < items.size(); i++) {
            var pair = items.get(i).pair();
            var input = pair.input();
            var common = i == 0 ? prefix.length : Math.max(prefix.length, common(before, input));
            path.subList(common - prefix.length, path.size()).clear();
            for (var position = common; position < input.length; position++) {
                var node = new Node(input[position], position, new ArrayList<>(), new ArrayList<>());
                path.add(node);
                nodes.add(node);
            }
            var own = i;
            path.forEach(node -> node.items().add(own));
            for (var at = 0; at < pair.continuation().length; at++) {
                var node = path.get(pair.firstNeeded() + at - prefix.length);
                node.targets().add(new Target(i, pair.continuation()[at]));
            }
            before = input;
        }
        return new TokenTree(items, prefix, List.copyOf(nodes));
    }

    private static int common(int[] a, int[] b) {
        var mismatch = Arrays.mismatch(a, b);
        return mismatch < 0 ? a.length : mismatch;
    }

    /** Returns how many tokens were computed for each item; a shared one counts for its first item. */
    int[] computed(int fresh) {
        var counts = new int[items.size()];
        counts[0] = fresh;
        for (var node : nodes) {
            counts[node.items().getFirst()]++;
        }
        return counts;
    }
}
