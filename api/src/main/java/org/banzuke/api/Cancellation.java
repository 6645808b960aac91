package org.banzuke.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tells long work that it should end soon. Thread-safe; it goes one way. */
public final class Cancellation {
    private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Returns whether the work should end. */
    public boolean requested() {
        return reason.get() != null;
    }

    /** Asks the work to end, and tells each listener, once. */
    public void request() {
        request("");
    }

    /** Asks the work to end for this reason; the first one who asks is heard. */
    public void request(String why) {
        if (reason.compareAndSet(null, why)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Returns why the work should end, if it should and somebody said so. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason.get()).filter(why -> !why.isEmpty());
    }

    /**
     * Calls {@code listener} when, or at once if, the end was asked for; it must be quick and may run twice.
     *
     * @return ends the listening
     */
    public Listening onRequest(Runnable listener) {
        listeners.add(listener);
        if (requested()) {
            listener.run();
        }
        return () -> listeners.remove(listener);
    }

    /** A listener that is heard until this is closed. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
