package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.banzuke.stats.Replicates;
import org.jspecify.annotations.Nullable;

/**
 * The bootstrap of Bradley–Terry ratings, over votes or over voters. Each replicate has its own stream and is fitted
 * exactly from the ratings of all votes; threads do not matter. Replicates in which the models are not connected are
 * dropped and counted. Pure.
 */
public final class RatingBootstrap {
    private RatingBootstrap() {}

    /** Returns replicates over votes: a multinomial draw of as many votes over the kinds of vote. */
    public static BootstrapRatings overVotes(BradleyTerryFit fit, int replicates, long seed) {
        var table = fit.table();
        var votes = Math.round(table.votes());
        return refits(fit, replicates, r -> multinomial(table.counts, votes, seed, r));
    }

    /** Returns replicates over groups of votes, such as voters: as many groups drawn, each with all its votes. */
    public static BootstrapRatings overGroups(
            BradleyTerryFit fit, Votes votes, VoteGroups groups, int replicates, long seed) {
        var kind = new VoteKinds(fit.table(), votes);
        return refits(fit, replicates, r -> drawnGroups(fit.table().counts.length, kind, groups, seed, r));
    }

    private static BootstrapRatings refits(BradleyTerryFit fit, int replicates, IntFunction<double[]> counts) {
        if (replicates < 2) {
            throw new IllegalArgumentException("a bootstrap needs two replicates or more: " + replicates);
        }
        var start = fit.theta();
        var drawn = IntStream.range(0, replicates)
                .parallel()
                .mapToObj(r -> refit(fit.table().withCounts(counts.apply(r)), start))
                .toArray(double[][]::new);
        var kept = Arrays.stream(drawn).filter(Objects::nonNull).toArray(double[][]::new);
        return new BootstrapRatings(kept, replicates - kept.length);
    }

    private static double @Nullable [] refit(PairTable table, double[] start) {
        return Connectivity.of(table).complete() ? BradleyTerry.theta(table, start) : null;
    }

    private static double[] multinomial(double[] counts, long votes, long seed, int r) {
        var random = Replicates.of(seed, r);
        var drawn = new double[counts.length];
        var left = votes;
        var weight = (double) votes;
        for (var kind = 0; kind < counts.length && left > 0; kind++) {
            if (counts[kind] > 0) {
                var take = BinomialDraw.draw(left, counts[kind] / weight, random);
                drawn[kind] = take;
                left -= take;
                weight -= counts[kind];
            }
        }
        return drawn;
    }

    private static double[] drawnGroups(int kinds, VoteKinds kind, VoteGroups groups, long seed, int r) {
        var random = Replicates.of(seed, r);
        var drawn = new double[kinds];
        for (var draw = 0; draw < groups.count(); draw++) {
            var group = Replicates.index(random, groups.count());
            for (var at = 0; at < groups.size(group); at++) {
                drawn[kind.of(groups.vote(group, at))]++;
            }
        }
        return drawn;
    }
}
