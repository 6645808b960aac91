package org.banzuke.api;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells long work that it should end soon. Thread-safe; it goes one way. */
public final class Cancellation {
    private final AtomicBoolean requested = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Returns whether the work should end. */
    public boolean requested() {
        return requested.get();
    }

    /** Asks the work to end, and tells each listener, once. */
    public void request() {
        if (requested.compareAndSet(false, true)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Calls {@code listener} when, or at once if, the end was asked for; it must be quick and may run twice. */
    public void onRequest(Runnable listener) {
        listeners.add(listener);
        if (requested()) {
            listener.run();
        }
    }
}
