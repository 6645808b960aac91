package org.banzuke.engine.schedule;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.banzuke.api.Cancellation;

/**
 * A gate before calls: while it is closed no call starts, and those in flight finish. Thread-safe; waiting parks a virtual
 * thread only.
 */
public final class Pause {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private boolean paused;
    private boolean ended;

    /** Closes the gate; returns whether it was open, and the end of the work was not asked for. */
    public boolean pause() {
        return turn(true);
    }

    /** Opens the gate; returns whether it was closed. */
    public boolean resume() {
        return turn(false);
    }

    /** Returns whether the gate is closed. */
    public synchronized boolean paused() {
        return paused;
    }

    /** Calls {@code listener} whenever the gate was opened or closed; it must be quick. */
    public void onTurn(Runnable listener) {
        listeners.add(listener);
    }

    /** Lets the end of the work open the gate for good: who waits must see that it was asked for. */
    void endWith(Cancellation cancellation) {
        cancellation.onRequest(() -> {
            synchronized (this) {
                ended = true;
            }
            resume();
        });
    }

    /** Waits while the gate is closed. */
    synchronized void pass() {
        try {
            while (paused) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean turn(boolean wanted) {
        synchronized (this) {
            if (paused == wanted || (wanted && ended)) {
                return false;
            }
            paused = wanted;
            notifyAll();
        }
        listeners.forEach(Runnable::run);
        return true;
    }
}
