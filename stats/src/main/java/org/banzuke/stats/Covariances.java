package org.banzuke.stats;

import java.util.Optional;

/** Covariance of two means over the same items. Pure. */
public final class Covariances {
    private Covariances() {}

    /**
     * Returns Σ(x−x̄)(y−ȳ)/(n(n−1)), or with clusters n⁻²·G/(G−1)·Σ_g u_g v_g, u and v the sums of residuals: with x = y
     * the squares of the plain and of the CR1 standard error.
     */
    public static double ofMeans(double[] x, double[] y, Optional<Clusters> clusters) {
        var n = x.length;
        if (y.length != n || n < 2) {
            throw new IllegalArgumentException("a covariance needs two items or more, the same for both: " + n);
        }
        var u = residuals(x);
        var v = residuals(y);
        var grouped = clusters.filter(c -> c.count() >= 2);
        if (grouped.isEmpty()) {
            return Sums.of(n, i -> u[i] * v[i]) / n / (n - 1.0);
        }
        var g = (double) grouped.get().count();
        var uSums = grouped.get().sums(u);
        var vSums = grouped.get().sums(v);
        return Sums.of(uSums.length, i -> uSums[i] * vSums[i]) / n / n * g / (g - 1);
    }

    private static double[] residuals(double[] x) {
        var mean = Sums.mean(x);
        var residuals = new double[x.length];
        for (var i = 0; i < x.length; i++) {
            residuals[i] = x[i] - mean;
        }
        return residuals;
    }
}
