package org.banzuke.stats;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The difference of two runs on the items both scored (Miller, arXiv 2411.00640, section 4).
 *
 * @param difference mean of a−b
 * @param standardError sd(d)/√n, or CR1 (CR2 with very unequal clusters) on d by cluster; 0 if d is constant
 * @param interval difference ± t·SE
 * @param df degrees of freedom of t
 * @param p the one p-value, by {@code test}
 * @param test {@code mcnemar-mid-p}, {@code sign-flip}, {@code clustered-sign-flip}, {@code t},
 *     {@code CR1-t} or {@code CR2-t}
 * @param n common items
 * @param clusters number of clusters, n without any
 * @param unpairedError what the error would be without the pairing
 * @param detectable smallest difference that would be seen with power 0.8 at this n
 * @param flags what a reader must know
 * @param details the tests that were not chosen
 */
public record PairedDifference(
        double difference,
        double standardError,
        Interval interval,
        double df,
        double p,
        String test,
        int n,
        int clusters,
        double unpairedError,
        double detectable,
        Set<Flag> flags,
        PairedDetails details) {
    private static final double POWER = 0.8;

    public PairedDifference {
        flags = Set.copyOf(flags);
    }

    /** The mean of the differences, its error, and the degrees of freedom of its t. */
    record Spread(double mean, double se, double df) {
        static Spread of(PairedSample sample, Optional<Clusters> clusters) {
            var moments = sample.differences();
            if (clusters.isEmpty()) {
                return new Spread(moments.mean(), moments.standardError(), moments.n() - 1.0);
            }
            var groups = clusters.get();
            var d = sample.d();
            return ClusteredMeans.unequal(groups)
                    ? new Spread(moments.mean(), ClusteredMeans.cr2(d, groups), ClusteredMeans.satterthwaite(groups))
                    : new Spread(moments.mean(), ClusteredMeans.cr1(d, groups), groups.count() - 1.0);
        }
    }

    /**
     * Compares item by item; the p-value's test is chosen by the data: clustered sign flip below 20 clusters, else t with
     * CR1 (CR2 with Satterthwaite where one cluster holds more than 2/G of the items); without clusters McNemar's mid-p
     * for 0/1 scores, sign flip below 50 items, else t.
     *
     * @param seed seed of drawn signs
     * @throws IllegalArgumentException if fewer than two items are common, or a score is not finite
     */
    public static PairedDifference of(double[] a, double[] b, Optional<Clusters> clusters, double level, long seed) {
        if (a.length == 0 || b.length == 0) {
            throw new IllegalArgumentException("a paired comparison needs at least two common items: 0");
        }
        return of(ItemScores.of(a), ItemScores.of(b), clusters, level, seed);
    }

    /** The same for scores that many comparisons share. */
    public static PairedDifference of(
            ItemScores a, ItemScores b, Optional<Clusters> clusters, double level, long seed) {
        var sample = PairedSample.of(a, b);
        var grouped = clusters.filter(c -> !c.singletons() && c.count() >= 2);
        var spread = Spread.of(sample, grouped);
        var test = PairedTest.choose(sample, grouped, spread);
        var details = PairedDetails.of(sample, spread);
        var reach = Quantiles.studentTwoSided(level, spread.df()) * spread.se();
        return new PairedDifference(
                spread.mean(),
                spread.se(),
                Interval.around(spread.mean(), reach, level),
                spread.df(),
                test.p(sample, grouped, details, seed),
                test.label(),
                sample.items(),
                grouped.map(Clusters::count).orElse(sample.items()),
                Math.hypot(sample.first().standardError(), sample.second().standardError()),
                detectable(spread, sample.items(), grouped.isPresent(), level),
                flags(sample),
                details);
    }

    private static double detectable(Spread spread, int n, boolean clustered, double level) {
        if (clustered) {
            return PairedPower.quantiles(1 - level, POWER) * spread.se();
        }
        return PairedPower.detectable(spread.se() * Math.sqrt(n), n, 1 - level, POWER);
    }

    private static Set<Flag> flags(PairedSample sample) {
        var flags = EnumSet.noneOf(Flag.class);
        if (sample.differences().constant()) {
            flags.add(Flag.ZERO_VARIANCE);
            flags.add(sample.agreed() ? Flag.IDENTICAL : Flag.CONSTANT_DIFFERENCE);
        }
        if (sample.agreed()) {
            flags.add(Flag.NO_DISCORDANT_PAIRS);
        }
        return flags;
    }

    /** What may be said of a difference. */
    public enum Verdict {
        BETTER,
        WORSE,
        EQUIVALENT,
        NOT_SEPARABLE
    }

    /**
     * Returns the verdict: the interval excludes 0, or lies within ±{@code margin}, or neither.
     *
     * @param margin smallest difference that matters, 0 for none
     */
    public Verdict verdict(double margin) {
        if (interval.low() > 0) {
            return Verdict.BETTER;
        }
        if (interval.high() < 0) {
            return Verdict.WORSE;
        }
        var inside = -margin < interval.low() && interval.high() < margin;
        return inside ? Verdict.EQUIVALENT : Verdict.NOT_SEPARABLE;
    }
}
