package org.banzuke.stats.rating;

import java.util.ArrayList;
import java.util.List;

/**
 * Ranks by overlap of single intervals, as Chatbot Arena prints them: best_j = Rank(UB) = 1+#{k: low_k &gt; high_j}, worst_j =
 * 1+#{k≠j: high_k &gt; low_j}. For comparison with Arena only: the sets cover together less and less as models are added, use
 * {@link org.banzuke.stats.RankSets}.
 *
 * @param best Rank(UB) of each model
 * @param worst the other end
 */
public record RankSpread(List<Integer> best, List<Integer> worst) {
    public RankSpread {
        best = List.copyOf(best);
        worst = List.copyOf(worst);
    }

    /** Returns the ranks of intervals. */
    public static RankSpread of(double[] low, double[] high) {
        var best = new ArrayList<Integer>();
        var worst = new ArrayList<Integer>();
        for (var j = 0; j < low.length; j++) {
            var above = 1;
            var maybe = 1;
            for (var k = 0; k < low.length; k++) {
                above += low[k] > high[j] ? 1 : 0;
                maybe += k != j && high[k] > low[j] ? 1 : 0;
            }
            best.add(above);
            worst.add(maybe);
        }
        return new RankSpread(best, worst);
    }
}
