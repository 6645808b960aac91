package org.banzuke.stats.rating;

import java.util.OptionalInt;

/**
 * How θ is printed: 1000+400/ln 10·θ, with mean 1000, or shifted so that one model has a given rating. Differences of θ and
 * of ratings say the same.
 *
 * @param anchor the reference model; empty for the mean
 * @param at its rating, or the mean
 */
public record RatingScale(OptionalInt anchor, double at) {
    /** Rating points of one unit of θ. */
    public static final double UNIT = 400 / Math.log(10);

    public RatingScale {
        if (!Double.isFinite(at)) {
            throw new IllegalArgumentException("an anchor needs a finite rating: " + at);
        }
    }

    /** Returns the scale with mean 1000. */
    public static RatingScale mean1000() {
        return new RatingScale(OptionalInt.empty(), 1000);
    }

    /** Returns the scale on which a model has a given rating. */
    public static RatingScale anchored(int model, double rating) {
        return new RatingScale(OptionalInt.of(model), rating);
    }

    /** Returns ratings of θ with Σθ = 0. */
    public double[] ratings(double[] theta) {
        var origin = anchor.isPresent() ? theta[anchor.getAsInt()] : 0;
        var ratings = new double[theta.length];
        for (var j = 0; j < theta.length; j++) {
            ratings[j] = at + UNIT * (theta[j] - origin);
        }
        return ratings;
    }

    /** Returns the standard error of a rating; 0 for the anchor, which is the reference (contrast I−1e'). */
    public double error(RatingCovariance covariance, int model) {
        return UNIT * (anchor.isPresent() ? covariance.error(model, anchor.getAsInt()) : covariance.error(model));
    }
}
