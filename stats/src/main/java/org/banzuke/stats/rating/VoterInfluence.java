package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the ratings would be without one voter.
 *
 * @param group the voter
 * @param top who would lead
 * @param largest the largest change of a θ
 */
public record VoterInfluence(int group, int top, double largest) {
    /**
     * Returns the exact refit without a voter.
     *
     * @return empty if a model would lose its connection
     */
    public static Optional<VoterInfluence> without(int group, BradleyTerryFit fit, Votes votes, VoteGroups groups) {
        var kinds = new VoteKinds(fit.table(), votes);
        var counts = fit.table().counts.clone();
        for (var at = 0; at < groups.size(group); at++) {
            counts[kinds.of(groups.vote(group, at))]--;
        }
        var rest = fit.table().withCounts(counts);
        if (!Connectivity.of(rest).complete()) {
            return Optional.empty();
        }
        var theta = BradleyTerry.theta(rest, fit.theta());
        var change = new double[theta.length];
        Arrays.setAll(change, j -> Math.abs(theta[j] - fit.theta(j)));
        return Optional.of(new VoterInfluence(
                group, Fragility.top(theta), Arrays.stream(change).max().orElse(0)));
    }
}
