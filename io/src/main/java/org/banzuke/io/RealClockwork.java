package org.banzuke.io;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.banzuke.api.Cancellation;

/** Threads of the JVM, and {@link System#nanoTime}. Stateless. */
final class RealClockwork implements Clockwork {
    @Override
    public ThreadFactory workers() {
        return Thread.ofVirtual().factory();
    }

    @Override
    public ThreadFactory writers(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void pause(Duration most, Cancellation signal) {
        var given = new CountDownLatch(1);
        try (var _ = signal.onRequest(given::countDown)) {
            var _ = given.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
