package org.banzuke.stats.rating;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.banzuke.stats.Sums;

/**
 * How few items decide which of two runs has the higher mean: those with the largest differences are left out until the
 * leader does not lead any more. Exact: no smaller set does.
 *
 * @param removed the items, by their number; none where the runs are level
 */
public record ItemFragility(List<Integer> removed) {
    public ItemFragility {
        removed = List.copyOf(removed);
    }

    /** Returns the fewest items of paired differences. */
    public static ItemFragility of(double[] d) {
        Sums.requireFinite(d);
        var sign = Math.signum(Sums.of(d));
        var order = IntStream.range(0, d.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -sign * d[i]))
                .toList();
        var left = Math.abs(Sums.of(d));
        var count = 0;
        while (left > 1e-12 * d.length && count < d.length) {
            left -= sign * d[order.get(count)];
            count++;
        }
        return new ItemFragility(order.subList(0, count));
    }
}
