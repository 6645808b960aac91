package org.banzuke.io;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.banzuke.api.Cancellation;

/**
 * The door to threads and to the time that passes for them. The simulator of the tests has one in which a seed says who goes on
 * next, and waiting costs no time; so whoever waits for a time waits here, and for each other without a limit. Thread-safe.
 */
public interface Clockwork {
    /** The machine's own threads and clock. */
    Clockwork REAL = new RealClockwork();

    /** Returns threads for work that blocks: virtual ones. */
    ThreadFactory workers();

    /** Returns threads that hold a file or a database: daemon platform threads, for a driver would block a virtual one's carrier. */
    ThreadFactory writers(String name);

    /** Returns nanoseconds on a clock that never goes back; only differences mean something. */
    long nanoTime();

    /** Waits for this long, or until the signal; an interrupt ends it too, and is restored. */
    void pause(Duration most, Cancellation signal);
}
