package org.banzuke.stats.rating;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.banzuke.stats.Replicates;

/**
 * A scenario of {@code coverage.json} with a generator of our own: how often each method holds. Immutable.
 *
 * @param id the scenario's name
 * @param methods the methods, as the scenario names them
 * @param once one data set: 1 for each method that covered the truth, 0 if not, or a share of several intervals
 */
record Coverage(String id, List<String> methods, Simulation once) {
    /** Draws one data set and tries all methods on it. */
    interface Simulation {
        double[] draw(SplittableRandom random);
    }

    /** A rate and its simulation error. */
    record Rate(double value, double error) {}

    /** Returns the rate of each method; threads do not matter. */
    List<Rate> rates(int replications, long seed) {
        var hits = IntStream.range(0, replications)
                .parallel()
                .mapToObj(r -> once.draw(Replicates.of(seed, r)))
                .toArray(double[][]::new);
        return IntStream.range(0, methods.size()).mapToObj(m -> rate(hits, m)).toList();
    }

    private static Rate rate(double[][] hits, int method) {
        var sum = 0.0;
        var squares = 0.0;
        for (var hit : hits) {
            sum += hit[method];
            squares += hit[method] * hit[method];
        }
        var n = (double) hits.length;
        var mean = sum / n;
        return new Rate(mean, Math.sqrt(Math.max(0, squares / n - mean * mean) / n));
    }
}
