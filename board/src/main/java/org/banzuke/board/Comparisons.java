package org.banzuke.board;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.banzuke.stats.multiplicity.AdjustedP;

/**
 * One run compared with several others: the p-values are corrected for their number (Holm 1979), because whoever looks
 * often enough finds something.
 *
 * @param pairs the first run with each other one
 * @param adjusted p-values of the pairs after the correction; empty for a pair without one
 */
public record Comparisons(List<Comparison> pairs, List<OptionalDouble> adjusted) {
    public Comparisons {
        pairs = List.copyOf(pairs);
        adjusted = List.copyOf(adjusted);
    }

    /** Compares the first run with each of the others. */
    public static Comparisons of(RunScores first, List<RunScores> others) {
        var pairs = others.stream().map(other -> Comparison.of(first, other)).toList();
        var given = pairs.stream().flatMapToDouble(pair -> pair.p().stream()).toArray();
        var holm = AdjustedP.holm(given);
        var adjusted = new ArrayList<OptionalDouble>();
        var next = 0;
        for (var pair : pairs) {
            adjusted.add(pair.p().isPresent() ? OptionalDouble.of(holm[next++]) : OptionalDouble.empty());
        }
        return new Comparisons(pairs, adjusted);
    }
}
