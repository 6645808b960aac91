package org.banzuke.stats.rating;

import java.util.OptionalDouble;
import org.banzuke.stats.Quantiles;

/** Covariance of ratings θ. Immutable. */
public final class RatingCovariance {
    private final double[][] matrix;
    private final String method;
    private final OptionalDouble df;

    RatingCovariance(double[][] matrix, String method, OptionalDouble df) {
        this.matrix = matrix;
        this.method = method;
        this.df = df;
    }

    /** Returns the matrix, K × K. */
    public double[][] matrix() {
        var copy = new double[matrix.length][];
        for (var j = 0; j < copy.length; j++) {
            copy[j] = matrix[j].clone();
        }
        return copy;
    }

    /** Returns which covariance it is, such as {@code sandwich by voter}. */
    public String method() {
        return method;
    }

    /** Returns the degrees of freedom of t; empty for the normal distribution. */
    public OptionalDouble degreesOfFreedom() {
        return df;
    }

    /** Returns the standard error of θ_j, with Σθ = 0. */
    public double error(int j) {
        return Math.sqrt(Math.max(0, matrix[j][j]));
    }

    /** Returns the standard error of θ_j−θ_k. */
    public double error(int j, int k) {
        return j == k ? 0 : Math.sqrt(Math.max(0, matrix[j][j] + matrix[k][k] - 2 * matrix[j][k]));
    }

    /** Returns how many standard errors an interval reaches. */
    public double reach(double level) {
        return df.isPresent() ? Quantiles.studentTwoSided(level, df.getAsDouble()) : Quantiles.normalTwoSided(level);
    }
}
