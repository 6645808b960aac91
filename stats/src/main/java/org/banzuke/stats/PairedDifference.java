package org.banzuke.stats;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The difference of two runs on the items both scored (Miller, arXiv 2411.00640, section 4).
 *
 * @param difference mean of a−b
 * @param standardError sd(d)/√n, or CR1 on d by cluster; 0 if d is constant
 * @param interval difference ± t·SE
 * @param df degrees of freedom of t
 * @param p the one p-value, by {@code test}
 * @param test {@code mcnemar-mid-p}, {@code sign-flip}, {@code clustered-sign-flip}, {@code t} or {@code CR1-t}
 * @param n common items
 * @param clusters number of clusters, n without any
 * @param unpairedError what the error would be without the pairing
 * @param detectable smallest difference that would be seen with power 0.8 at this n
 * @param flags what a reader must know
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
        Set<Flag> flags) {
    private static final int FEW_CLUSTERS = 20;
    private static final int FEW_ITEMS = 50;
    private static final double POWER = 0.8;

    /**
     * Compares item by item; the p-value's test is chosen by the data: clustered sign flip below 20 clusters, else
     * CR1-t; without clusters McNemar's mid-p for 0/1 scores, sign flip below 50 items, else t.
     *
     * @param seed seed of drawn signs
     * @throws IllegalArgumentException if fewer than two items are common
     */
    public static PairedDifference of(double[] a, double[] b, Optional<Clusters> clusters, double level, long seed) {
        if (a.length != b.length || a.length < 2) {
            throw new IllegalArgumentException("a paired comparison needs at least two common items: " + a.length);
        }
        var d = new double[a.length];
        for (var i = 0; i < d.length; i++) {
            d[i] = a[i] - b[i];
        }
        Sums.requireFinite(d);
        var grouped = clusters.filter(c -> !c.singletons() && c.count() >= 2);
        var se = grouped.map(c -> ClusteredMeans.cr1(d, c)).orElseGet(() -> Means.standardError(d));
        var df = grouped.map(c -> c.count() - 1.0).orElse(d.length - 1.0);
        var mean = Sums.mean(d);
        var test = test(a, b, grouped);
        return new PairedDifference(
                mean,
                se,
                Interval.around(mean, Quantiles.studentTwoSided(level, df) * se, level),
                df,
                p(test, a, b, d, grouped, mean, se, df, seed),
                test,
                d.length,
                grouped.map(Clusters::count).orElse(d.length),
                Math.hypot(Means.standardError(a), Means.standardError(b)),
                (Quantiles.normalTwoSided(level) + Quantiles.normal(POWER)) * se,
                flags(a, b, d));
    }

    private static String test(double[] a, double[] b, Optional<Clusters> clusters) {
        if (clusters.isPresent()) {
            return clusters.get().count() < FEW_CLUSTERS ? "clustered-sign-flip" : "CR1-t";
        }
        if (DefaultEstimate.binary(a) && DefaultEstimate.binary(b)) {
            return "mcnemar-mid-p";
        }
        return a.length < FEW_ITEMS ? "sign-flip" : "t";
    }

    private static double p(
            String test,
            double[] a,
            double[] b,
            double[] d,
            Optional<Clusters> clusters,
            double mean,
            double se,
            double df,
            long seed) {
        return switch (test) {
            case "mcnemar-mid-p" -> McNemar.of(count(a, b), count(b, a)).midP();
            case "clustered-sign-flip" -> SignFlip.p(clusters.orElseThrow().sums(d), seed);
            case "sign-flip" -> SignFlip.p(d, seed);
            default -> se == 0 ? SignFlip.p(d, seed) : Quantiles.studentTail(mean / se, df);
        };
    }

    /** Items that are right in the first and wrong in the second. */
    private static int count(double[] right, double[] wrong) {
        var count = 0;
        for (var i = 0; i < right.length; i++) {
            count += right[i] > wrong[i] ? 1 : 0;
        }
        return count;
    }

    private static Set<Flag> flags(double[] a, double[] b, double[] d) {
        var flags = EnumSet.noneOf(Flag.class);
        if (Sums.constant(d)) {
            flags.add(Flag.ZERO_VARIANCE);
        }
        if (count(a, b) + count(b, a) == 0) {
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
