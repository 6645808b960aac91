package org.banzuke.stats;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Chatbot Arena's Rank(UB), kept for comparison with it only: entries whose own intervals lie apart. With many equal
 * models its sets do not hold together (.63 at K = 20, .02 at K = 100); {@link RankSets} do.
 *
 * @param rank 1 + number of entries whose lower end is above this one's upper end
 * @param worst 1 + number of other entries whose upper end is above this one's lower end
 */
public record RankUpperBound(List<Integer> rank, List<Integer> worst) {
    public RankUpperBound {
        rank = List.copyOf(rank);
        worst = List.copyOf(worst);
    }

    /** Returns the ranks of entries with these intervals. */
    public static RankUpperBound of(List<Interval> intervals) {
        return new RankUpperBound(
                intervals.stream()
                        .map(own -> 1
                                + (int) intervals.stream()
                                        .filter(other -> other.low() > own.high())
                                        .count())
                        .toList(),
                IntStream.range(0, intervals.size())
                        .mapToObj(j -> 1
                                + (int) IntStream.range(0, intervals.size())
                                        .filter(k -> k != j
                                                && intervals.get(k).high()
                                                        > intervals.get(j).low())
                                        .count())
                        .toList());
    }
}
