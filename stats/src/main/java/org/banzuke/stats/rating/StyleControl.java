package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.banzuke.stats.newton.Newton;
import org.banzuke.stats.newton.Optimum;

/**
 * Ratings at equal style: P(a beats b) = σ(θ_a−θ_b+β'x), x the style contrast of the two answers (Chatbot Arena's style
 * control). Default: no ridge, and a sandwich by voter, else by vote. Pure.
 */
public final class StyleControl {
    private StyleControl() {}

    /**
     * Returns the fit; empty if no finite one exists, as when a feature decides every vote.
     *
     * @param groups votes taken together in the covariance; empty when each stands alone
     * @throws IllegalArgumentException if there is no ridge on ratings and models do not form one strong component
     */
    public static Optional<StyleFit> fit(
            Votes votes, StyleFeatures features, Ridge ridge, Optional<VoteGroups> groups) {
        var weight = new double[votes.count()];
        Arrays.fill(weight, 1);
        return fit(votes, features, weight, ridge, groups);
    }

    /** Returns the fit with a weight for each vote. */
    public static Optional<StyleFit> fit(
            Votes votes, StyleFeatures features, double[] weight, Ridge ridge, Optional<VoteGroups> groups) {
        if (features.votes() != votes.count() || weight.length != votes.count()) {
            throw new IllegalArgumentException("style features and weights are needed for every vote: "
                    + features.votes() + " and " + weight.length + " of " + votes.count());
        }
        if (ridge.onRatings() == 0 && !Connectivity.of(PairTable.of(votes)).complete()) {
            throw new IllegalArgumentException(
                    "style control needs models that are connected by wins both ways. Maybe rate the largest strong component.");
        }
        var likelihood = new StyleLikelihood(votes, features, weight, ridge);
        return Newton.maximise(likelihood, new double[likelihood.size()])
                .map(optimum -> fit(votes, features, weight, likelihood, optimum, groups));
    }

    private static StyleFit fit(
            Votes votes,
            StyleFeatures features,
            double[] weight,
            StyleLikelihood likelihood,
            Optimum optimum,
            Optional<VoteGroups> groups) {
        var meat = meat(votes, weight, likelihood, optimum.x(), groups);
        var covariance = Sandwich.both(optimum.information().inverse(), meat);
        var df = groups.map(g -> OptionalDouble.of(g.count() - 1.0)).orElse(OptionalDouble.empty());
        return new StyleFit(votes.models(), likelihood.ratings(), features, optimum.x(), covariance, df);
    }

    /** Σuu' over votes or groups, u their score w(y−p)x; groups times G/(G−1). */
    private static double[][] meat(
            Votes votes, double[] weight, StyleLikelihood likelihood, double[] x, Optional<VoteGroups> groups) {
        var size = likelihood.size();
        var meat = new double[size][size];
        var sum = new SparseSum(size);
        var count = groups.map(VoteGroups::count).orElse(votes.count());
        var scale = groups.isPresent() ? count / (count - 1.0) : 1;
        var row = new double[size];
        for (var group = 0; group < count; group++) {
            Arrays.fill(row, 0);
            for (var at = 0; at < (groups.isPresent() ? groups.get().size(group) : 1); at++) {
                var vote = groups.isPresent() ? groups.get().vote(group, at) : group;
                likelihood.addScore(vote, weight[vote] * (votes.score(vote) - likelihood.probability(x, vote)), row);
            }
            for (var i = 0; i < size; i++) {
                if (row[i] != 0) {
                    sum.add(i, row[i]);
                }
            }
            sum.squareInto(meat, scale);
        }
        return meat;
    }
}
