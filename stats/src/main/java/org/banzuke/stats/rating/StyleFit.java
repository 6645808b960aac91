package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;

/** Ratings and style coefficients fitted together. Immutable. */
public final class StyleFit {
    private final int models;
    private final int ratings;
    private final StyleFeatures features;
    private final double[] x;
    private final double[][] covariance;
    private final OptionalDouble df;

    StyleFit(int models, int ratings, StyleFeatures features, double[] x, double[][] covariance, OptionalDouble df) {
        this.models = models;
        this.ratings = ratings;
        this.features = features;
        this.x = x;
        this.covariance = covariance;
        this.df = df;
    }

    /** Returns θ: with Σθ = 0, which a ridge on ratings brings by itself. */
    public double[] theta() {
        return ratings == models ? Arrays.copyOf(x, models) : Centring.centred(x, models);
    }

    /** Returns the covariance of θ. */
    public RatingCovariance covariance() {
        var block = new double[ratings][];
        for (var j = 0; j < ratings; j++) {
            block[j] = Arrays.copyOf(covariance[j], ratings);
        }
        var matrix = ratings == models ? block : Centring.covariance(block, models);
        return new RatingCovariance(matrix, "style/sandwich", df);
    }

    /** Returns which of the given features have a coefficient, in the order of {@link #coefficient}. */
    public StyleFeatures features() {
        return features;
    }

    /** Returns β of a kept feature: logits per standard deviation. */
    public Estimate coefficient(int at, double level) {
        var error = Math.sqrt(Math.max(0, covariance[ratings + at][ratings + at]));
        var reach = new RatingCovariance(covariance, "style/sandwich", df).reach(level) * error;
        return new Estimate(
                x[ratings + at],
                OptionalDouble.of(error),
                Optional.of(Interval.around(x[ratings + at], reach, level)),
                features.votes(),
                "style/sandwich",
                features.dropped() ? Set.of(Flag.FEATURE_DROPPED) : Set.of());
    }
}
