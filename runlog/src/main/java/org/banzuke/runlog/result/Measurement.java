package org.banzuke.runlog.result;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One number of a task with what is known about its error, or why there is none. */
public sealed interface Measurement {
    /**
     * A number and how sure it is.
     *
     * @param value the number, in the metric's own unit
     * @param standardError its standard error, where it exists
     * @param interval its interval, where it exists
     * @param n how many samples it is made of
     * @param method names estimator and interval
     * @param flags what a reader should know, such as {@code zero_variance}
     */
    record Measured(
            double value,
            OptionalDouble standardError,
            Optional<Interval> interval,
            int n,
            String method,
            List<String> flags)
            implements Measurement {
        public Measured {
            flags = List.copyOf(flags);
        }
    }

    /** No number, and why. */
    record Undefined(String reason) implements Measurement {}

    /**
     * An interval.
     *
     * @param level how often such an interval holds the truth, such as 0.95
     */
    record Interval(double low, double high, double level) {}
}
