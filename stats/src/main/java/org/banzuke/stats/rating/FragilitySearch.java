package org.banzuke.stats.rating;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Drops votes until a rival leads: in chunks while many are needed, then one by one, keeping the best few sets (a beam), each
 * refitted exactly. Pure.
 */
final class FragilitySearch {
    /** How many sets are kept, and how many kinds of vote each is continued with. */
    private static final int WIDTH = 8;

    private FragilitySearch() {}

    /** Returns the smallest set found of fewer than {@code bound} votes. */
    static Optional<FragilityState> fewest(BradleyTerryFit fit, int top, int rival, int bound) {
        var state = FragilityState.start(fit, top, rival);
        for (var chunk = state.needed() / 4; chunk > 1; chunk = state.needed() / 4) {
            var next = state.withoutStrongest(chunk);
            if (next.total() == state.total() || next.total() >= bound) {
                return Optional.empty();
            }
            state = next;
        }
        var beam = List.of(state);
        while (!beam.isEmpty() && !beam.getFirst().flipped()) {
            beam = beam.getFirst().total() + 1 < bound ? continued(beam) : List.of();
        }
        return beam.stream().findFirst();
    }

    /** Returns the best sets of one vote more, the nearest to a flip first. */
    private static List<FragilityState> continued(List<FragilityState> beam) {
        var next = new HashMap<String, FragilityState>();
        for (var state : beam) {
            for (var kind : state.strongest(WIDTH)) {
                state.without(kind, 1).ifPresent(found -> next.putIfAbsent(found.key(), found));
            }
        }
        return next.values().stream()
                .sorted(Comparator.comparingDouble(FragilityState::gap).thenComparing(FragilityState::key))
                .limit(WIDTH)
                .toList();
    }
}
