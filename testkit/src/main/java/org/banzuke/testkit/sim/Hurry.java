package org.banzuke.testkit.sim;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import org.banzuke.api.Cancellation;
import org.banzuke.io.Clockwork;

/** Real threads, and a clock that jumps over every pause: for tests of what waits, but not of who comes first. Thread-safe. */
public final class Hurry implements Clockwork {
    private final AtomicLong skipped = new AtomicLong();

    @Override
    public ThreadFactory workers() {
        return REAL.workers();
    }

    @Override
    public ThreadFactory writers(String name) {
        return REAL.writers(name);
    }

    @Override
    public long nanoTime() {
        return REAL.nanoTime() + skipped.get();
    }

    @Override
    public void pause(Duration most, Cancellation signal) {
        skipped.addAndGet(Math.max(0, most.toNanos()));
    }
}
