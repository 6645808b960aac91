package org.banzuke.engine.schedule;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.banzuke.api.Cancellation;
import org.banzuke.io.Clockwork;

/** Threads at work, of one clockwork. Thread-safe, but for its end, which is one thread's. */
final class Crew {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Clockwork clockwork;
    private final Set<Thread> atWork = new LinkedHashSet<>();
    private final Cancellation idle = new Cancellation();
    private boolean ending;

    Crew(Clockwork clockwork) {
        this.clockwork = clockwork;
    }

    /** Does this on a thread of its own. */
    void start(Runnable work) {
        var thread = clockwork.workers().newThread(() -> run(work));
        synchronized (atWork) {
            atWork.add(thread);
        }
        thread.start();
    }

    private void run(Runnable work) {
        try {
            work.run();
        } finally {
            left();
        }
    }

    private void left() {
        synchronized (atWork) {
            atWork.remove(Thread.currentThread());
            if (!ending || !atWork.isEmpty()) {
                return;
            }
        }
        idle.request();
    }

    /** Waits until nobody is at work; whoever still is after this time is interrupted, and has a moment to put away what it holds. */
    void end(Duration patience) {
        synchronized (atWork) {
            ending = true;
            if (atWork.isEmpty()) {
                return;
            }
        }
        clockwork.pause(patience, idle);
        late().forEach(Thread::interrupt);
        clockwork.pause(MOMENT, idle);
    }

    private List<Thread> late() {
        synchronized (atWork) {
            return List.copyOf(atWork);
        }
    }
}
