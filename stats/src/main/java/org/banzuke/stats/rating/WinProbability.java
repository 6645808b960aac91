package org.banzuke.stats.rating;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.banzuke.stats.Estimate;
import org.banzuke.stats.Interval;
import org.banzuke.stats.newton.Logistic;

/** P(a beats b) = σ(θ_a−θ_b), with the interval of the difference carried through σ. Pure. */
public final class WinProbability {
    private WinProbability() {}

    /** Returns the probability that model {@code a} beats {@code b}; the error is by the delta method. */
    public static Estimate of(BradleyTerryFit fit, RatingCovariance covariance, int a, int b, double level) {
        var difference = fit.theta(a) - fit.theta(b);
        var error = covariance.error(a, b);
        var reach = covariance.reach(level) * error;
        var p = Logistic.sigma(difference);
        var interval = new Interval(Logistic.sigma(difference - reach), Logistic.sigma(difference + reach), level);
        return new Estimate(
                p,
                OptionalDouble.of(p * (1 - p) * error),
                Optional.of(interval),
                Math.max(1, (int) fit.table().votes()),
                "Bradley-Terry/" + covariance.method(),
                Set.of());
    }
}
