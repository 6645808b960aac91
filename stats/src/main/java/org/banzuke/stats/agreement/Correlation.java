package org.banzuke.stats.agreement;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Estimated;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Sums;
import org.banzuke.stats.Undefined;

/**
 * Correlations with intervals tanh(atanh r ± z·SE) on Fisher's scale: Pearson SE = 1/√(n−3) (Fisher 1921), Spearman
 * √((1+r²/2)/(n−3)) (Bonett, Wright 2000), Kendall τ_b √(0.437/(n−4)) (Fieller 1957). No interval where n is too small or
 * |r| = 1. Pure.
 */
public enum Correlation {
    /** Of the numbers themselves. */
    PEARSON {
        @Override
        double of(double[] x, double[] y) {
            return product(x, y);
        }

        @Override
        double variance(double r, int n) {
            return 1.0 / (n - 3);
        }
    },
    /** Of their ranks. */
    SPEARMAN {
        @Override
        double of(double[] x, double[] y) {
            return product(MidRanks.of(x), MidRanks.of(y));
        }

        @Override
        double variance(double r, int n) {
            return (1 + r * r / 2) / (n - 3);
        }
    },
    /** Of their order, pair by pair, corrected for ties. */
    KENDALL {
        @Override
        double of(double[] x, double[] y) {
            return KendallTau.of(x, y);
        }

        @Override
        double variance(double r, int n) {
            return 0.437 / (n - 4);
        }
    };

    /** Returns the coefficient of samples that both vary. */
    abstract double of(double[] x, double[] y);

    /** Returns the variance of atanh r; infinite or negative where n is too small. */
    abstract double variance(double r, int n);

    /** Returns the correlation of paired numbers. */
    public Estimated estimate(double[] x, double[] y, double level) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("correlated numbers come in pairs: " + x.length + ", " + y.length);
        }
        Sums.requireFinite(x);
        Sums.requireFinite(y);
        if (x.length < 2) {
            return new Undefined("fewer than two pairs");
        }
        if (Sums.constant(x) || Sums.constant(y)) {
            return new Undefined("zero variance");
        }
        var r = Math.clamp(of(x, y), -1, 1);
        var method = name().toLowerCase(Locale.ROOT);
        return new Estimate(r, OptionalDouble.empty(), interval(r, x.length, level), x.length, method, Set.of());
    }

    private Optional<Interval> interval(double r, int n, double level) {
        var variance = variance(r, n);
        if (!(variance > 0 && Double.isFinite(variance)) || Math.abs(r) >= 1 - 1e-15) {
            return Optional.empty();
        }
        var centre = Math.log((1 + r) / (1 - r)) / 2;
        var reach = Quantiles.normalTwoSided(level) * Math.sqrt(variance);
        return Optional.of(new Interval(Math.tanh(centre - reach), Math.tanh(centre + reach), level));
    }

    /** Returns the p-value of Pearson's r against 0, by t_{n−2}; empty where n is below 3 or |r| = 1. */
    public static OptionalDouble pearsonTest(double r, int n) {
        if (n < 3 || Math.abs(r) >= 1) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Quantiles.studentTail(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2.0));
    }

    static double product(double[] x, double[] y) {
        var meanX = Sums.mean(x);
        var meanY = Sums.mean(y);
        var cross = Sums.of(x.length, i -> (x[i] - meanX) * (y[i] - meanY));
        return cross
                / Math.sqrt(Moments.of(x).squares())
                / Math.sqrt(Moments.of(y).squares());
    }
}
