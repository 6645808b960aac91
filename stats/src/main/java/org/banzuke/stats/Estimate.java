package org.banzuke.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A value that never travels alone.
 *
 * @param value in the metric's own unit
 * @param standardError empty where it does not exist (one item, one cluster)
 * @param interval empty where the standard error is
 * @param n number of items scored
 * @param method estimator and interval, such as {@code mean/CR1-t}
 * @param flags what a reader must know
 */
public record Estimate(
        double value, OptionalDouble standardError, Optional<Interval> interval, int n, String method, Set<Flag> flags)
        implements Estimated {
    public Estimate {
        flags = Set.copyOf(flags);
        if (!(Double.isFinite(value) && n >= 1)) {
            throw new IllegalArgumentException("an estimate needs a finite value and an item: " + value + ", " + n);
        }
    }
}
