package org.banzuke.stats.agreement;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1, equal numbers sharing the mean of theirs. Pure. */
final class MidRanks {
    private MidRanks() {}

    static double[] of(double[] x) {
        var order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i] + 0.0))
                .mapToInt(i -> i)
                .toArray();
        var ranks = new double[x.length];
        for (var from = 0; from < order.length; ) {
            var to = from;
            while (to < order.length && x[order[to]] == x[order[from]]) {
                to++;
            }
            for (var at = from; at < to; at++) {
                ranks[order[at]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
