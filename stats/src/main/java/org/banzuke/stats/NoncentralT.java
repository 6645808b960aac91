package org.banzuke.stats;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.special.Gamma;

/**
 * Student's distribution with noncentrality δ: T = (Z+δ)/S, S = √(χ²_ν/ν), so that P(T ≤ t) = ∫Φ(t·s−δ)·f_S(s) ds with
 * f_S(s) = 2(ν/2)^{ν/2}/Γ(ν/2)·s^{ν−1}e^{−νs²/2} (Owen 1968), by Gauss-Legendre over all of S that matters. Pure.
 */
public final class NoncentralT {
    private static final int NODES = 160;
    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

    private NoncentralT() {}

    /**
     * Returns P(T ≤ t).
     *
     * @param df ν, positive, need not be whole
     * @param shift δ
     */
    public static double cumulative(double t, double df, double shift) {
        if (!(df > 0)) {
            throw new IllegalArgumentException("degrees of freedom must be positive: " + df);
        }
        // S has standard deviation near 1/√(2ν), and a tail no heavier than a normal one.
        var reach = 10 / Math.sqrt(2 * df);
        var scale = Math.log(2) + df / 2 * Math.log(df / 2) - Gamma.logGamma(df / 2);
        return GAUSS.legendre(NODES, Math.max(0, 1 - reach), 1 + reach)
                .integrate(s -> Quantiles.normalCumulative(t * s - shift)
                        * Math.exp(scale + (df - 1) * Math.log(s) - df * s * s / 2));
    }
}
