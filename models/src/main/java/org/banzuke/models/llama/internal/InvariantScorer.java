package org.banzuke.models.llama.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.banzuke.api.Cancellation;

/**
 * Scores on one sequence and reuses the longest common prefix with what stands in the cache. No decode has a single
 * token, because those take another matrix kernel: so the number of a request does not depend on what came before it.
 *
 * <p>Neighbours share prefixes because items are taken in the order of their tokens. The row of logits at the end of a
 * context is kept, so that the next choice of the same context starts behind it.
 */
final class InvariantScorer implements Scorer {
    private final LlamaContext context;
    private final Sequence sequence;
    private final LogSoftmax softmax;
    private final KeptRow kept;

    InvariantScorer(LlamaContext context, Sequence sequence) {
        this.context = context;
        this.sequence = sequence;
        softmax = new LogSoftmax(context.vocabulary());
        kept = new KeptRow(context.vocabulary());
    }

    @Override
    public void score(List<Item> items, Sink sink, Cancellation cancellation) {
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparing((Item item) -> item.pair().input(), Arrays::compare));
        kept.forget();
        for (var item : sorted) {
            if (cancellation.requested()) {
                return;
            }
            sink.take(item, score(item.pair()));
        }
    }

    private Scored score(TokenizedPair pair) {
        var total = new Total(pair);
        var input = pair.input();
        var needed = pair.firstNeeded();
        var common = sequence.common(input);
        if (kept.holds(input, needed) && common > needed) {
            total.add(kept.softmax(), 0);
            needed++;
        }
        if (needed == input.length) {
            return total.scored(0);
        }
        var begin = Chunks.begin(Math.min(common, needed), input.length);
        var first = needed;
        sequence.extend(input, begin, first, (position, place) -> {
            context.logits(place, softmax.row());
            softmax.ready();
            total.add(softmax, position - pair.firstNeeded());
            if (position == pair.firstNeeded()) {
                kept.keep(input, position, softmax);
            }
        });
        return total.scored(input.length - begin);
    }

    /** Sums over the positions of a continuation. */
    private static final class Total {
        private final int[] continuation;
        private double sum;
        private boolean greedy = true;

        Total(TokenizedPair pair) {
            continuation = pair.continuation();
        }

        void add(LogSoftmax softmax, int at) {
            sum += softmax.of(continuation[at]);
            greedy &= softmax.best() == continuation[at];
        }

        Scored scored(int computed) {
            return new Scored(sum, greedy, computed);
        }
    }
}
