package org.banzuke.stats.power;

import org.banzuke.stats.PairedPower;
import org.banzuke.stats.Quantiles;

/** What a comparison on different items can see: two-sided at α. Pure. */
public final class UnpairedPower {
    private UnpairedPower() {}

    /** Returns (z_{α/2}+z_β)·√(sd₁²/n₁+sd₂²/n₂). */
    public static double detectable(double sd1, double n1, double sd2, double n2, double alpha, double power) {
        if (!(sd1 >= 0 && sd2 >= 0 && n1 >= 1 && n2 >= 1)) {
            throw new IllegalArgumentException("a plan needs items on both sides: " + n1 + ", " + n2);
        }
        return PairedPower.quantiles(alpha, power) * Math.sqrt(sd1 * sd1 / n1 + sd2 * sd2 / n2);
    }

    /**
     * Returns the power to tell two shares apart, n items each: Φ((|δ|−z·SE₀)/SE₁) + Φ((−|δ|−z·SE₀)/SE₁), SE₀ from the
     * pooled share, SE₁ from both (Fleiss, Levin, Paik 2003).
     *
     * @throws IllegalArgumentException if the shares are equal, or not in (0, 1)
     */
    public static double ofShares(double p1, double p2, int n, double alpha) {
        if (!(p1 > 0 && p1 < 1 && p2 > 0 && p2 < 1 && p1 != p2)) {
            throw new IllegalArgumentException("two different shares in (0, 1): " + p1 + ", " + p2);
        }
        var pooled = (p1 + p2) / 2;
        var bar = Quantiles.normalTwoSided(1 - alpha) * Math.sqrt(2 * pooled * (1 - pooled) / n);
        var se = Math.sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / n);
        var effect = Math.abs(p1 - p2);
        return Quantiles.normalCumulative((effect - bar) / se) + Quantiles.normalCumulative((-effect - bar) / se);
    }
}
