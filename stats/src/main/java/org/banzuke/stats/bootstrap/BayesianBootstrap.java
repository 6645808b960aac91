package org.banzuke.stats.bootstrap;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.banzuke.stats.Interval;
import org.banzuke.stats.Moments;
import org.banzuke.stats.Quantiles;
import org.banzuke.stats.Replicates;

/**
 * The posterior of a mean under Dirichlet(1, …, 1) weights on the items (Rubin 1981). Its moments are exact: mean x̄,
 * variance Σ(x−x̄)²/(n(n+1)); draws weigh items by −ln(unit), normalised.
 *
 * @param mean x̄
 * @param deviation √(Σ(x−x̄)²/(n(n+1)))
 */
public record BayesianBootstrap(double mean, double deviation) {
    /**
     * Returns the exact moments.
     *
     * @throws IllegalArgumentException if there is no item, or one is not finite
     */
    public static BayesianBootstrap of(double[] x) {
        var moments = Moments.of(x);
        return new BayesianBootstrap(moments.mean(), Math.sqrt(moments.squares() / x.length / (x.length + 1.0)));
    }

    /** Returns the central interval of {@code count} draws of the posterior. */
    public static Interval interval(double[] x, int count, double level, long seed) {
        var draws = IntStream.range(0, count)
                .parallel()
                .mapToDouble(r -> draw(x, seed, r))
                .toArray();
        Arrays.sort(draws);
        return new Interval(
                Quantiles.ofSorted(draws, (1 - level) / 2), Quantiles.ofSorted(draws, (1 + level) / 2), level);
    }

    private static double draw(double[] x, long seed, int r) {
        var random = Replicates.of(seed, r);
        var sum = 0.0;
        var weights = 0.0;
        for (var value : x) {
            var weight = -Math.log(Replicates.unit(random));
            sum += weight * value;
            weights += weight;
        }
        return sum / weights;
    }
}
