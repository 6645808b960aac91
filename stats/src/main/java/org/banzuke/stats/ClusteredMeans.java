package org.banzuke.stats;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Mean with clustered standard errors. u_g = Σ_{i∈g}(s_i−s̄): CR0² = n⁻²Σu_g², CR1² = CR0²·G/(G−1), CR2² =
 * n⁻²Σu_g²/(1−n_g/n) with Satterthwaite's degrees of freedom (Cameron, Miller 2015; Bell, McCaffrey 2002). Pure.
 */
public final class ClusteredMeans {
    private ClusteredMeans() {}

    /**
     * Returns the mean with CR1 and t_{G−1}, or with CR2 and Satterthwaite where the largest cluster holds more than
     * 2/G of the items.
     */
    public static Estimated estimate(double[] s, Clusters clusters, double level) {
        return unequal(clusters) ? withCr2(s, clusters, level) : withCr1(s, clusters, level);
    }

    /** Returns whether one cluster is so large that CR1 with t_{G−1} is too narrow: more than 2/G of the items. */
    public static boolean unequal(Clusters clusters) {
        return largestShare(clusters) > 2.0 / clusters.count();
    }

    /** Returns the mean with CR1 and t_{G−1}. */
    public static Estimated withCr1(double[] s, Clusters clusters, double level) {
        return withoutError(s, clusters)
                .orElseGet(() -> around(s, clusters, cr1(s, clusters), clusters.count() - 1.0, level, "mean/CR1-t"));
    }

    /** Returns the mean with CR2 and Satterthwaite's degrees of freedom. */
    public static Estimated withCr2(double[] s, Clusters clusters, double level) {
        return withoutError(s, clusters)
                .orElseGet(() -> around(s, clusters, cr2(s, clusters), satterthwaite(clusters), level, "mean/CR2-t"));
    }

    private static Optional<Estimated> withoutError(double[] s, Clusters clusters) {
        Sums.requireFinite(s);
        if (s.length == 0) {
            return Optional.of(new Undefined("no item was scored"));
        }
        if (clusters.count() >= 2) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(
                Sums.mean(s), OptionalDouble.empty(), Optional.empty(), s.length, "mean", Set.of(Flag.FEW_CLUSTERS)));
    }

    private static Estimate around(double[] s, Clusters clusters, double se, double df, double level, String method) {
        var mean = Sums.mean(s);
        return new Estimate(
                mean,
                OptionalDouble.of(se),
                Optional.of(Interval.around(mean, Quantiles.studentTwoSided(level, df) * se, level)),
                s.length,
                method,
                flags(s, clusters));
    }

    private static Set<Flag> flags(double[] s, Clusters clusters) {
        var flags = EnumSet.noneOf(Flag.class);
        if (Sums.constant(s)) {
            flags.add(Flag.ZERO_VARIANCE);
        }
        if (clusters.count() < 10) {
            flags.add(Flag.FEW_CLUSTERS);
        }
        return flags;
    }

    private static double largestShare(Clusters clusters) {
        var largest = 0;
        for (var g = 0; g < clusters.count(); g++) {
            largest = Math.max(largest, clusters.size(g));
        }
        return (double) largest / clusters.items();
    }

    /** Returns CR0. */
    public static double cr0(double[] s, Clusters clusters) {
        var u = residualSums(s, clusters);
        return Math.sqrt(Sums.of(u.length, g -> u[g] * u[g])) / s.length;
    }

    /** Returns CR1. */
    public static double cr1(double[] s, Clusters clusters) {
        var g = (double) clusters.count();
        return cr0(s, clusters) * Math.sqrt(g / (g - 1));
    }

    /** Returns CR2. */
    public static double cr2(double[] s, Clusters clusters) {
        var u = residualSums(s, clusters);
        var n = (double) s.length;
        return Math.sqrt(Sums.of(u.length, g -> u[g] * u[g] / (1 - clusters.size(g) / n))) / n;
    }

    /**
     * Returns Satterthwaite's degrees of freedom of CR2: (tr W)²/tr(W²), W_gh = (n_g[g=h]−n_g n_h/n) /
     * √((1−n_g/n)(1−n_h/n)).
     */
    public static double satterthwaite(Clusters clusters) {
        var n = (double) clusters.items();
        var trace = Sums.of(clusters.count(), g -> clusters.size(g));
        // tr(W²) = Σ_g n_g² + Σ_g Σ_{h≠g} (n_g n_h/n)²/((1−n_g/n)(1−n_h/n))
        var squares = Sums.of(clusters.count(), g -> (double) clusters.size(g) * clusters.size(g));
        var weights = Sums.of(clusters.count(), g -> weight(clusters.size(g), n));
        var own = Sums.of(clusters.count(), g -> Math.pow(weight(clusters.size(g), n), 2));
        return trace * trace / (squares + weights * weights - own);
    }

    private static double weight(int size, double n) {
        return size * (double) size / n / (1 - size / n);
    }

    private static double[] residualSums(double[] s, Clusters clusters) {
        if (Sums.constant(s)) {
            return new double[clusters.count()];
        }
        var mean = Sums.mean(s);
        var residuals = new double[s.length];
        for (var i = 0; i < s.length; i++) {
            residuals[i] = s[i] - mean;
        }
        return clusters.sums(residuals);
    }
}
