package org.banzuke.stats.rating;

import java.util.OptionalDouble;

/**
 * Covariances V = H⁺GH⁺ of Bradley–Terry ratings (White 1982; Liang, Zeger 1986). G sums the squared scores w(y−p)x of what
 * is independent: votes, or better all votes of a voter. The inverse Hessian alone takes a tie for a coin flip, and is too
 * wide. Pure.
 */
public final class Sandwich {
    private Sandwich() {}

    /** Returns H⁺: right only where there are no ties and votes are independent. */
    public static RatingCovariance hessian(BradleyTerryFit fit) {
        return new RatingCovariance(fit.pseudoInverse(), "inverse Hessian", OptionalDouble.empty());
    }

    /** Returns V with every vote by itself, as Arena does. */
    public static RatingCovariance byVote(BradleyTerryFit fit) {
        var table = fit.table();
        var g = new double[table.models()][table.models()];
        for (var pair = 0; pair < table.pairs(); pair++) {
            var a = table.first[pair];
            var b = table.second[pair];
            var square = table.weight[pair] * table.weight[pair] * squares(table, pair, fit.probability(a, b));
            g[a][a] += square;
            g[b][b] += square;
            g[a][b] -= square;
            g[b][a] -= square;
        }
        return new RatingCovariance(both(fit.pseudoInverse(), g), "sandwich by vote", OptionalDouble.empty());
    }

    /** Σ(y−p)² over the votes of a pair. */
    private static double squares(PairTable table, int pair, double p) {
        return table.counts[3 * pair] * (1 - p) * (1 - p)
                + table.counts[3 * pair + 1] * p * p
                + table.counts[3 * pair + 2] * (0.5 - p) * (0.5 - p);
    }

    /**
     * Returns V with votes of a group taken together, times V/(V−1), and t_{V−1}. The fit must be of these votes, each with
     * weight 1.
     *
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static RatingCovariance byGroup(BradleyTerryFit fit, Votes votes, VoteGroups groups) {
        if (groups.count() < 2 || groups.votes() != votes.count()) {
            throw new IllegalArgumentException(
                    "a sandwich by group needs two groups or more, and a group for every vote: " + groups.count()
                            + " groups, " + groups.votes() + " of " + votes.count() + " votes");
        }
        var models = votes.models();
        var g = new double[models][models];
        var sum = new SparseSum(models);
        for (var group = 0; group < groups.count(); group++) {
            for (var at = 0; at < groups.size(group); at++) {
                var vote = groups.vote(group, at);
                var residual = votes.score(vote) - fit.probability(votes.a(vote), votes.b(vote));
                sum.add(votes.a(vote), residual);
                sum.add(votes.b(vote), -residual);
            }
            sum.squareInto(g, groups.count() / (groups.count() - 1.0));
        }
        return new RatingCovariance(
                both(fit.pseudoInverse(), g), "sandwich by " + groups.what(), OptionalDouble.of(groups.count() - 1.0));
    }

    /** Returns BGB of symmetric matrices. */
    static double[][] both(double[][] b, double[][] g) {
        return product(product(b, g), b);
    }

    private static double[][] product(double[][] x, double[][] y) {
        var n = x.length;
        var product = new double[n][n];
        for (var i = 0; i < n; i++) {
            for (var k = 0; k < n; k++) {
                var factor = x[i][k];
                for (var j = 0; j < n; j++) {
                    product[i][j] += factor * y[k][j];
                }
            }
        }
        return product;
    }
}
