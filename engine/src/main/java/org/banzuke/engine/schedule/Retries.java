package org.banzuke.engine.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.banzuke.api.Cancellation;

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

    /** A pause that ends when the end of the work is asked for. */
    static final class Pauses {
        private final CountDownLatch ended = new CountDownLatch(1);

        Pauses(Cancellation cancellation) {
            cancellation.onRequest(ended::countDown);
        }

        void pause(Duration duration) {
            try {
                var _ = ended.await(duration.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
