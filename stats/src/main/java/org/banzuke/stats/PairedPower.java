package org.banzuke.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * What a paired comparison of n items can see (Miller, arXiv 2411.00640, section 5; two-sided at α). Normal:
 * MDE = (z_{α/2}+z_β)·sd(d)/√n and n = ⌈((z_{α/2}+z_β)·sd/δ)²⌉. Below 50 items Student's with noncentrality δ√n/sd. Pure.
 */
public final class PairedPower {
    /** Below this many items the normal formula promises too much. */
    private static final int FEW_ITEMS = 50;

    /** Correlation of two runs' scores where none is known. */
    private static final double ASSUMED_CORRELATION = 0.5;

    private PairedPower() {}

    /** Returns the smallest difference seen with the given power: by the normal formula from 50 items on. */
    public static double detectable(double sd, double n, double alpha, double power) {
        return n < FEW_ITEMS ? detectableStudent(sd, n, alpha, power) : detectableNormal(sd, n, alpha, power);
    }

    /** Returns (z_{α/2}+z_β)·sd/√n. */
    public static double detectableNormal(double sd, double n, double alpha, double power) {
        require(sd, n, alpha, power);
        return quantiles(alpha, power) * sd / Math.sqrt(n);
    }

    /** Returns the difference at which {@link #powerStudent} is {@code power}. */
    public static double detectableStudent(double sd, double n, double alpha, double power) {
        require(sd, n, alpha, power);
        if (sd == 0) {
            return 0;
        }
        var start = detectableNormal(sd, n, alpha, power);
        return solve(effect -> powerStudent(sd, n, effect, alpha) - power, start / 2, start * 2);
    }

    /** Returns the number of items at which a difference is seen: from 50 on by the normal formula. */
    public static int requiredItems(double sd, double effect, double alpha, double power) {
        var normal = requiredNormal(sd, effect, alpha, power);
        return normal < FEW_ITEMS ? (int) Math.ceil(requiredStudent(sd, effect, alpha, power)) : normal;
    }

    /** Returns ⌈((z_{α/2}+z_β)·sd/δ)²⌉. */
    public static int requiredNormal(double sd, double effect, double alpha, double power) {
        requireEffect(effect);
        require(sd, 2, alpha, power);
        return (int) Math.ceil(Math.pow(quantiles(alpha, power) * sd / effect, 2));
    }

    /** Returns the number of items, not rounded, at which {@link #powerStudent} is {@code power}; at least 2. */
    public static double requiredStudent(double sd, double effect, double alpha, double power) {
        requireEffect(effect);
        require(sd, 2, alpha, power);
        if (powerStudent(sd, 2, effect, alpha) >= power) {
            return 2;
        }
        var start = requiredNormal(sd, effect, alpha, power);
        return solve(n -> powerStudent(sd, n, effect, alpha) - power, 2, Math.max(4, 2.0 * start));
    }

    /** Returns Φ(δ√n/sd−z) + Φ(−δ√n/sd−z). */
    public static double powerNormal(double sd, double n, double effect, double alpha) {
        requireEffect(effect);
        var shift = effect * Math.sqrt(n) / sd;
        var z = Quantiles.normalTwoSided(1 - alpha);
        return Quantiles.normalCumulative(shift - z) + Quantiles.normalCumulative(-shift - z);
    }

    /** Returns P(|T| > t_{n−1}) of Student's distribution with noncentrality δ√n/sd. */
    public static double powerStudent(double sd, double n, double effect, double alpha) {
        requireEffect(effect);
        var shift = effect * Math.sqrt(n) / sd;
        var t = Quantiles.studentTwoSided(1 - alpha, n - 1);
        return 1 - NoncentralT.cumulative(t, n - 1, shift) + NoncentralT.cumulative(-t, n - 1, shift);
    }

    /** Returns √(2p̄(1−p̄)(1−ρ)), ρ = ½: the sd of 0/1 differences before anything ran. */
    public static double guessedDeviation(double meanScore) {
        if (!(meanScore >= 0 && meanScore <= 1)) {
            throw new IllegalArgumentException("a share of right answers is in [0, 1]: " + meanScore);
        }
        return Math.sqrt(2 * meanScore * (1 - meanScore) * (1 - ASSUMED_CORRELATION));
    }

    /** Returns z_{α/2}+z_β. */
    public static double quantiles(double alpha, double power) {
        require(0, 2, alpha, power);
        return Quantiles.normalTwoSided(1 - alpha) + Quantiles.normal(power);
    }

    private static void require(double sd, double n, double alpha, double power) {
        if (!(sd >= 0 && Double.isFinite(sd) && n >= 2)) {
            throw new IllegalArgumentException("a plan needs a finite sd and two items: " + sd + ", " + n);
        }
        if (!(alpha > 0 && alpha < 1 && power > alpha / 2 && power < 1)) {
            throw new IllegalArgumentException(
                    "alpha (" + alpha + ") must be in (0, 1) and power (" + power + ") in (alpha/2, 1)");
        }
    }

    private static void requireEffect(double effect) {
        if (!(effect > 0)) {
            throw new IllegalArgumentException("an effect to be seen is positive: " + effect);
        }
    }

    /** The root of an increasing function, by bisection to the last bits that matter. */
    private static double solve(DoubleUnaryOperator f, double from, double to) {
        var low = from;
        var high = to;
        while (f.applyAsDouble(high) < 0) {
            low = high;
            high *= 2;
        }
        while (f.applyAsDouble(low) > 0) {
            low /= 2;
        }
        while (high - low > 1e-12 * high) {
            var middle = (low + high) / 2;
            if (f.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
