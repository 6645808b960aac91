package org.banzuke.stats.newton;

import java.util.Optional;

/** The factor L of a positive definite matrix, A = LLᵀ. Immutable. */
public final class Cholesky {
    /** A pivot below this share of its diagonal is rounding: the matrix is singular. */
    private static final double SINGULAR = 1e-13;

    private final double[][] l;

    private Cholesky(double[][] l) {
        this.l = l;
    }

    /** Returns the factor, or empty if the matrix is not positive definite; only its lower triangle is read. */
    public static Optional<Cholesky> of(double[][] a) {
        var l = new double[a.length][];
        for (var i = 0; i < a.length; i++) {
            l[i] = new double[i + 1];
            for (var j = 0; j < i; j++) {
                l[i][j] = (a[i][j] - dot(l[i], l[j], j)) / l[j][j];
            }
            var pivot = a[i][i] - dot(l[i], l[i], i);
            if (!(pivot > SINGULAR * a[i][i])) {
                return Optional.empty();
            }
            l[i][i] = Math.sqrt(pivot);
        }
        return Optional.of(new Cholesky(l));
    }

    /** Four partial sums: one alone would wait for each addition. */
    private static double dot(double[] x, double[] y, int n) {
        var s0 = 0.0;
        var s1 = 0.0;
        var s2 = 0.0;
        var s3 = 0.0;
        var k = 0;
        for (; k + 3 < n; k += 4) {
            s0 += x[k] * y[k];
            s1 += x[k + 1] * y[k + 1];
            s2 += x[k + 2] * y[k + 2];
            s3 += x[k + 3] * y[k + 3];
        }
        for (; k < n; k++) {
            s0 += x[k] * y[k];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** Returns A⁻¹b. */
    public double[] solve(double[] b) {
        var x = b.clone();
        for (var i = 0; i < x.length; i++) {
            x[i] = (x[i] - dot(l[i], x, i)) / l[i][i];
        }
        for (var i = x.length - 1; i >= 0; i--) {
            x[i] /= l[i][i];
            for (var j = 0; j < i; j++) {
                x[j] -= l[i][j] * x[i];
            }
        }
        return x;
    }

    /** Returns A⁻¹. */
    public double[][] inverse() {
        var inverse = new double[l.length][];
        for (var i = 0; i < l.length; i++) {
            var unit = new double[l.length];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
