package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ratings without some votes. Votes of one pair with one outcome are alike, so kinds of vote are counted. Influence of
 * dropping a vote on δ = θ_top−θ_rival: −(e_top−e_rival)'H⁺x w(y−p). Immutable.
 */
final class FragilityState {
    private static final double[] OUTCOMES = {1, 0, 0.5};

    private final BradleyTerryFit fit;
    private final int top;
    private final int rival;
    private final int[] dropped;

    private FragilityState(BradleyTerryFit fit, int top, int rival, int[] dropped) {
        this.fit = fit;
        this.top = top;
        this.rival = rival;
        this.dropped = dropped;
    }

    static FragilityState start(BradleyTerryFit fit, int top, int rival) {
        return new FragilityState(fit, top, rival, new int[fit.table().counts.length]);
    }

    /** Returns how many votes of each kind are dropped. */
    int[] dropped() {
        return dropped;
    }

    int total() {
        return Arrays.stream(dropped).sum();
    }

    String key() {
        return Arrays.toString(dropped);
    }

    /** Returns δ. */
    double gap() {
        return fit.theta(top) - fit.theta(rival);
    }

    /** Returns whether the top does not lead any more; a tie counts, up to the rounding of a fit. */
    boolean flipped() {
        return gap() < 1e-9;
    }

    /** Returns the state without some more votes of a kind; empty if a model would lose its connection. */
    Optional<FragilityState> without(int kind, int some) {
        var counts = fit.table().counts.clone();
        counts[kind] -= some;
        var rest = fit.table().withCounts(counts);
        if (!Connectivity.of(rest).complete()) {
            return Optional.empty();
        }
        var more = dropped.clone();
        more[kind] += some;
        var refit = new BradleyTerryFit(rest, BradleyTerry.theta(rest, fit.theta()));
        return Optional.of(new FragilityState(refit, top, rival, more));
    }

    /** Returns the kinds whose loss brings the rival nearest, the strongest first. */
    int[] strongest(int most) {
        return strongest(influence()).limit(most).toArray();
    }

    private IntStream strongest(double[] influence) {
        return IntStream.range(0, dropped.length)
                .filter(kind -> fit.table().counts[kind] >= 1 && influence[kind] < -1e-12)
                .boxed()
                .sorted(Comparator.comparingDouble(kind -> influence[kind]))
                .mapToInt(kind -> kind);
    }

    /** Returns how many votes must go if influences add up; all that have any if these are too few. */
    int needed() {
        var influence = influence();
        var left = gap();
        var needed = 0;
        for (var kind : strongest(influence).toArray()) {
            var some = Math.min(fit.table().counts[kind], Math.floor(left / -influence[kind]) + 1);
            needed += (int) some;
            left += some * influence[kind];
            if (left < 0) {
                break;
            }
        }
        return needed;
    }

    /** Returns the state without a chunk of the votes with most influence, all that the connection allows. */
    FragilityState withoutStrongest(int chunk) {
        var state = this;
        for (var kind : strongest(influence()).toArray()) {
            var left = chunk - (state.total() - total());
            if (left == 0) {
                break;
            }
            state = state.without(kind, (int) Math.min(fit.table().counts[kind], left))
                    .orElse(state);
        }
        return state;
    }

    private double[] influence() {
        var inverse = fit.pseudoInverse();
        var table = fit.table();
        var influence = new double[dropped.length];
        for (var pair = 0; pair < table.pairs(); pair++) {
            var a = table.first[pair];
            var b = table.second[pair];
            var lever = inverse[top][a] - inverse[top][b] - inverse[rival][a] + inverse[rival][b];
            for (var outcome = 0; outcome < 3; outcome++) {
                influence[3 * pair + outcome] = -lever * (OUTCOMES[outcome] - fit.probability(a, b));
            }
        }
        return influence;
    }
}
