package org.banzuke.stats.rating;

/**
 * A penalty ½·λ·‖·‖² on the summed log-likelihood of a style fit.
 *
 * @param onRatings λ of the ratings
 * @param onCoefficients λ of the style coefficients
 */
public record Ridge(double onRatings, double onCoefficients) {
    public Ridge {
        if (!(onRatings >= 0 && onCoefficients >= 0 && Double.isFinite(onRatings) && Double.isFinite(onCoefficients))) {
            throw new IllegalArgumentException("a ridge is not below 0: " + onRatings + ", " + onCoefficients);
        }
    }

    /** Returns no penalty: the default. */
    public static Ridge none() {
        return new Ridge(0, 0);
    }

    /** Returns FastChat's: 0.5 on every parameter, its ratings being θ/ln 10. */
    public static Ridge fastChat() {
        return new Ridge(0.5 / (Math.log(10) * Math.log(10)), 0.5);
    }

    /** Returns the same λ on every parameter, ratings too. */
    public static Ridge everywhere(double lambda) {
        return new Ridge(lambda, lambda);
    }

    /** Returns arena-rank's: λ beside a mean log-likelihood, on the coefficients only. */
    public static Ridge besideMean(double lambda, int votes) {
        return new Ridge(0, lambda * votes);
    }
}
