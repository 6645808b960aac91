package org.banzuke.stats.newton;

/** The logistic function and its integral, without overflow. Pure. */
public final class Logistic {
    private Logistic() {}

    /** Returns σ(x) = 1/(1+e⁻ˣ). */
    public static double sigma(double x) {
        if (x >= 0) {
            return 1 / (1 + Math.exp(-x));
        }
        var e = Math.exp(x);
        return e / (1 + e);
    }

    /** Returns ln(1+eˣ). */
    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
