package org.banzuke.engine.schedule;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a failed call is tried again, and after how long: full jitter below a bound that doubles. Thread-safe if the generator is.
 *
 * @param attempts most calls for one request, the first one included
 * @param first bound of the first pause
 * @param longest bound of any pause
 * @param random draws the pause
 */
public record Retries(int attempts, Duration first, Duration longest, RandomGenerator random) {
    /** Returns the usual ones: four calls, pauses below 1, 2 and 4 seconds. */
    public static Retries usual(RandomGenerator random) {
        return new Retries(4, Duration.ofSeconds(1), Duration.ofSeconds(30), random);
    }

    /** Returns the pause before this attempt, counted from 2. */
    Duration pause(int attempt) {
        var bound = Math.min(longest.toNanos(), first.toNanos() << Math.min(attempt - 2, 30));
        synchronized (random) {
            return Duration.ofNanos(bound <= 0 ? 0 : random.nextLong(bound));
        }
    }
}
