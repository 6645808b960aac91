package org.banzuke.stats.rating;

import java.util.Arrays;
import java.util.Set;
import org.banzuke.stats.Flag;
import org.banzuke.stats.Interval;

/** Replicates of ratings θ with Σθ = 0. Immutable. */
public final class BootstrapRatings {
    private final double[][] theta;
    private final int dropped;

    BootstrapRatings(double[][] theta, int dropped) {
        this.theta = theta;
        this.dropped = dropped;
    }

    /** Returns how many replicates are left. */
    public int kept() {
        return theta.length;
    }

    /** Returns how many replicates were dropped, because a model lost its connection. */
    public int dropped() {
        return dropped;
    }

    /** Returns a flag if more than 1 % were dropped: the intervals then leave out what is most extreme. */
    public Set<Flag> flags() {
        return dropped > 0.01 * (dropped + kept()) ? Set.of(Flag.REPLICATES_DROPPED) : Set.of();
    }

    /** Returns θ of a replicate. */
    public double[] theta(int replicate) {
        return theta[replicate].clone();
    }

    /** Returns the percentile interval of a rating (type-7 quantiles). */
    public Interval interval(int model, RatingScale scale, double level) {
        var ratings = ratings(model, scale);
        return new Interval(quantile(ratings, (1 - level) / 2), quantile(ratings, (1 + level) / 2), level);
    }

    /** Returns the median of a rating. */
    public double median(int model, RatingScale scale) {
        return quantile(ratings(model, scale), 0.5);
    }

    private double[] ratings(int model, RatingScale scale) {
        if (theta.length == 0) {
            throw new IllegalArgumentException("no replicate kept all models connected");
        }
        var ratings = Arrays.stream(theta)
                .mapToDouble(one -> scale.ratings(one)[model])
                .toArray();
        Arrays.sort(ratings);
        return ratings;
    }

    private static double quantile(double[] sorted, double p) {
        var at = (sorted.length - 1) * p;
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
