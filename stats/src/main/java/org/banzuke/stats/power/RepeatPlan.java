package org.banzuke.stats.power;

import org.banzuke.stats.PairedPower;

/**
 * Items and repeats of a paired comparison (Miller, arXiv 2411.00640, section 5): Var(d_i) = ω²+σ²_A/K_A+σ²_B/K_B, so
 * n = ⌈(z_{α/2}+z_β)²·Var/δ²⌉.
 *
 * @param itemVariance ω², variance of the items' true differences
 * @param samplingA σ²_A, variance of one answer of the first model about its item's mean
 * @param samplingB σ²_B, of the second
 * @param repeatsA K_A
 * @param repeatsB K_B
 */
public record RepeatPlan(double itemVariance, double samplingA, double samplingB, int repeatsA, int repeatsB) {
    public RepeatPlan {
        if (!(itemVariance >= 0 && samplingA >= 0 && samplingB >= 0 && repeatsA >= 1 && repeatsB >= 1)) {
            throw new IllegalArgumentException("variances are not negative, and an item has at least one answer");
        }
    }

    /** Returns √Var(d_i). */
    public double deviation() {
        return Math.sqrt(itemVariance + samplingA / repeatsA + samplingB / repeatsB);
    }

    /** Returns the number of items at which {@code effect} is seen. */
    public int requiredItems(double effect, double alpha, double power) {
        return PairedPower.requiredNormal(deviation(), effect, alpha, power);
    }

    /** Returns the smallest difference seen with n items. */
    public double detectable(int n, double alpha, double power) {
        return PairedPower.detectableNormal(deviation(), n, alpha, power);
    }
}
