package org.banzuke.models.llama.internal;

import java.util.List;
import org.banzuke.api.Cancellation;

/** Scores each request whole from an empty cache: what the other shapes are held against. Confined to one thread. */
final class NaiveScorer implements Scorer {
    private final LlamaContext context;
    private final Sequence sequence;
    private final LogSoftmax softmax;

    NaiveScorer(LlamaContext context, Sequence sequence) {
        this.context = context;
        this.sequence = sequence;
        softmax = new LogSoftmax(context.vocabulary());
    }

    @Override
    public void score(List<Item> items, Sink sink, Cancellation cancellation) {
        for (var item : items) {
            if (cancellation.requested()) {
                return;
            }
            sink.take(item, score(item.pair()));
        }
    }

    private Scored score(TokenizedPair pair) {
        var sums = new double[1];
        var misses = new int[1];
        sequence.extend(pair.input(), 0, pair.firstNeeded(), (position, place) -> {
            context.logits(place, softmax.row());
            var target = pair.continuation()[position - pair.firstNeeded()];
            sums[0] += softmax.ready().of(target);
            misses[0] += softmax.best() == target ? 0 : 1;
        });
        return new Scored(sums[0], misses[0] == 0, pair.input().length);
    }
}
