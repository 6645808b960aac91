package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.banzuke.api.Cancellation;

/**
 * Scores several continuations side by side in one decode: a common prefix stands once in sequence 0, each tail in a
 * sequence of its own. Confined to one thread.
 *
 * <p>Items are taken in the order of their tokens and gathered into groups while their common prefix, tails and rows fit.
 * Equal for 32-bit weights within rounding; for quantised weights what shares a decode decides the last bits.
 */
final class GroupedScorer implements Scorer {
    /**
     * Most tokens behind the prefix in one decode. Each is held against all cells in use, those of other items too, so the
     * cost of attention grows with the group, while the matrices are hardly faster above a hundred rows.
     */
    private static final int ROOM = 128;

    private final LlamaContext context;
    private final Sequence sequence;
    private final LogSoftmax softmax;
    private final Scorer alone;
    private final int sequences;

    GroupedScorer(LlamaContext context, Sequence sequence, ContextOptions options) {
        this.context = context;
        this.sequence = sequence;
        softmax = new LogSoftmax(context.vocabulary());
        alone = new InvariantScorer(context, sequence);
        sequences = options.sequences() - 1;
    }

    @Override
    public void score(List<Item> items, Sink sink, Cancellation cancellation) {
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing((Item item) -> item.pair().input(), Arrays::compare));
        for (var at = 0; at < sorted.size() && !cancellation.requested(); ) {
            var tree = TokenTree.gather(sorted, at, sequences, ROOM);
            if (tree.nodes().size() > ContextOptions.CHUNK) {
                alone.score(tree.items(), sink, cancellation);
            } else {
                score(tree, sink);
            }
            at += tree.items().size();
        }
    }

    private void score(TokenTree tree, Sink sink) {
        var prefix = tree.prefix();
        var begin = Math.min(sequence.common(prefix), prefix.length);
        sequence.extend(prefix, begin, prefix.length, (_, _) -> {});
        var size = tree.items().size();
        for (var item = 0; item < size; item++) {
            context.share(0, item + 1, prefix.length);
        }
        decode(tree.nodes());
        var sums = new double[size];
        var misses = new int[size];
        for (var place = 0; place < tree.nodes().size(); place++) {
            read(tree.nodes().get(place), place, sums, misses);
        }
        var computed = tree.computed(prefix.length - begin);
        for (var item = 0; item < size; item++) {
            context.cut(item + 1, 0);
            sink.take(tree.items().get(item), new Scored(sums[item], misses[item] == 0, computed[item]));
        }
    }

    private void decode(List<TokenTree.Node> nodes) {
        for (var place = 0; place < nodes.size(); place++) {
            var node = nodes.get(place);
            context.put(place, node.token(), node.position(), !node.targets().isEmpty());
            context.belongs(place, node.items());
        }
        context.decode(nodes.size());
    }

    private void read(TokenTree.Node node, int place, double[] sums, int[] misses) {
        if (node.targets().isEmpty()) {
            return;
        }
        context.logits(place, softmax.row());
        softmax.ready();
        for (var target : node.targets()) {
            sums[target.item()] += softmax.of(target.token());
            misses[target.item()] += softmax.best() == target.token() ? 0 : 1;
        }
    }
}
