package org.banzuke.stats;

import java.util.OptionalDouble;

/**
 * The error of a simple random subset when the target is the full benchmark of N items: SE·√(1−n/N) (Cochran 1977). Pure.
 */
public final class FinitePopulation {
    private FinitePopulation() {}

    /**
     * Returns the estimate with its error, and each side of its interval, made smaller.
     *
     * @throws IllegalArgumentException if the subset is larger than the whole
     */
    public static Estimate correct(Estimate estimate, int whole) {
        if (estimate.n() > whole) {
            throw new IllegalArgumentException(estimate.n() + " items of " + whole);
        }
        var factor = Math.sqrt(1 - (double) estimate.n() / whole);
        var value = estimate.value();
        var error = estimate.standardError();
        return new Estimate(
                value,
                error.isPresent() ? OptionalDouble.of(factor * error.getAsDouble()) : error,
                estimate.interval().map(ends -> shrunk(value, ends, factor)),
                estimate.n(),
                estimate.method() + "/finite",
                estimate.flags());
    }

    private static Interval shrunk(double value, Interval ends, double factor) {
        return new Interval(
                value - factor * (value - ends.low()), value + factor * (ends.high() - value), ends.level());
    }
}
