package org.banzuke.engine.schedule;

import java.util.List;
import org.banzuke.runlog.event.Event;

/** Takes events to the run log. Thread-safe. */
@FunctionalInterface
public interface Journal {
    /** Appends events that belong together; waits while too many are on their way to the disk. */
    void append(List<Event> events);
}
