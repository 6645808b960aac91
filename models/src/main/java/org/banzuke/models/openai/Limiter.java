package org.banzuke.models.openai;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.banzuke.api.Cancellation;
import org.banzuke.io.Clockwork;

/**
 * Decides how many calls fly to one endpoint: additive increase, multiplicative decrease (Chiu and Jain 1989), and a
 * pause for all when the endpoint asks for one. Failures of one window (calls sent before the last decrease was seen) count
 * once. It never repeats a call: that is the engine's. Thread-safe; nobody holds the lock while a call flies.
 */
final class Limiter {
    private static final double DECREASE = 0.7;
    private static final int MOST_DOUBLINGS = 6;

    private final int most;
    private final Duration firstPause;
    private final RandomGenerator random;
    private final Clockwork clockwork;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private double limit;
    private int flying;
    private long window;
    private int failedWindows;
    private int decreases;
    private long closedUntil;

    Limiter(int most, Duration firstPause, RandomGenerator random, Clockwork clockwork) {
        this.clockwork = clockwork;
        this.closedUntil = clockwork.nanoTime();
        this.most = most;
        this.firstPause = firstPause;
        this.random = random;
        this.limit = most;
    }

    /** A call that may fly, and the window it was sent in. */
    record Permit(long window) {}

    /** Waits for room; returns empty if the end was asked for, or the thread was interrupted. */
    Optional<Permit> acquire(Cancellation cancellation) {
        while (!cancellation.requested() && !Thread.currentThread().isInterrupted()) {
            var closed = closedFor();
            if (closed.isPositive()) {
                clockwork.pause(closed, cancellation);
                continue;
            }
            var permit = takeOrWait(cancellation);
            if (permit.isPresent()) {
                return permit;
            }
        }
        return Optional.empty();
    }

    private Duration closedFor() {
        lock.lock();
        try {
            return Duration.ofNanos(closedUntil - clockwork.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /** Takes room if there is some, else waits for a change and returns nothing. */
    private Optional<Permit> takeOrWait(Cancellation cancellation) {
        lock.lock();
        try {
            if (free() > 0) {
                flying++;
                tell();
                return Optional.of(new Permit(window));
            }
        } finally {
            lock.unlock();
        }
        try (var _ = cancellation.onRequest(this::wakeAll)) {
            waitForRoom(cancellation);
        }
        return Optional.empty();
    }

    private void waitForRoom(Cancellation cancellation) {
        lock.lock();
        try {
            while (free() <= 0 && !cancellation.requested()) {
                room.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void wakeAll() {
        lock.lock();
        try {
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int free() {
        return Math.max(1, (int) limit) - flying;
    }

    /** Wakes one who waits, if there is room for it; that one tells the next. */
    private void tell() {
        if (free() > 0) {
            room.signal();
        }
    }

    /** Takes a call that was answered, well or with a refusal of its own. */
    void answered() {
        lock.lock();
        try {
            failedWindows = 0;
            limit = Math.min(most, limit + Math.max(1.0, most / 32.0) / limit);
            released();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a call that was broken off. */
    void abandoned() {
        lock.lock();
        try {
            released();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a call that failed, and returns how many windows have failed in a row.
     *
     * @param shed whether the endpoint has too much to do
     * @param pause how long the endpoint asked for
     */
    int failed(Permit permit, boolean shed, Optional<Duration> pause) {
        lock.lock();
        try {
            pause.ifPresent(this::closeFor);
            if (permit.window() == window) {
                window++;
                failedWindows++;
                if (shed) {
                    decreases++;
                    limit = Math.max(1, limit * DECREASE);
                    backOff(pause.isPresent());
                }
            }
            released();
            return failedWindows;
        } finally {
            lock.unlock();
        }
    }

    /** Returns how often it was narrowed. */
    int decreases() {
        lock.lock();
        try {
            return decreases;
        } finally {
            lock.unlock();
        }
    }

    private void backOff(boolean told) {
        var bound = firstPause.toNanos() << Math.min(failedWindows - 1, MOST_DOUBLINGS);
        if (!told && bound > 0) {
            closeFor(Duration.ofNanos(random.nextLong(bound)));
        }
    }

    private void closeFor(Duration pause) {
        var until = clockwork.nanoTime() + pause.toNanos();
        if (until - closedUntil > 0) {
            closedUntil = until;
        }
    }

    private void released() {
        flying--;
        tell();
    }
}
