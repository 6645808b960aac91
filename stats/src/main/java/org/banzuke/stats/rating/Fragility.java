package org.banzuke.stats.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How few votes decide first place (arXiv 2508.11847): the votes with most influence on θ_top−θ_j are dropped, the ratings
 * refitted exactly, until another model has caught up. An upper bound: no smaller set was found.
 *
 * @param top the model that leads
 * @param rival the model that would lead as well
 * @param removed the votes, by their number; any others of the same kind (pair and outcome) do as well;
 *     none where first place is shared
 */
public record Fragility(int top, int rival, List<Integer> removed) {
    /** Rivals that are tried: those nearest to the top in standard errors. */
    private static final int RIVALS = 5;

    public Fragility {
        removed = List.copyOf(removed);
    }

    /**
     * Returns the fewest votes found; empty if none were found, whichever votes were dropped while all models stay
     * connected.
     *
     * @throws IllegalArgumentException if the models do not form one strong component
     */
    public static Optional<Fragility> of(Votes votes) {
        var table = PairTable.of(votes);
        var fit = BradleyTerry.fit(table);
        var top = top(fit.theta());
        var covariance = Sandwich.byVote(fit);
        Comparator<Integer> nearness =
                Comparator.comparingDouble(j -> (fit.theta(top) - fit.theta(j)) / covariance.error(top, j));
        var rivals = IntStream.range(0, votes.models())
                .filter(j -> j != top)
                .boxed()
                .sorted(nearness)
                .limit(RIVALS)
                .toList();
        var best = Optional.<Fragility>empty();
        for (var rival : rivals) {
            var fewest = best.map(found -> found.removed.size()).orElse(votes.count());
            var found = FragilitySearch.fewest(fit, top, rival, fewest);
            if (found.isPresent()) {
                best = Optional.of(new Fragility(top, rival, named(found.get().dropped(), table, votes)));
            }
        }
        return best;
    }

    static int top(double[] theta) {
        var top = 0;
        for (var j = 1; j < theta.length; j++) {
            top = theta[j] > theta[top] ? j : top;
        }
        return top;
    }

    /** Names as many votes of each kind as were dropped. */
    private static List<Integer> named(int[] dropped, PairTable table, Votes votes) {
        var kinds = new VoteKinds(table, votes);
        var left = dropped.clone();
        var named = new ArrayList<Integer>();
        for (var v = 0; v < votes.count(); v++) {
            if (left[kinds.of(v)] > 0) {
                left[kinds.of(v)]--;
                named.add(v);
            }
        }
        return named;
    }
}
