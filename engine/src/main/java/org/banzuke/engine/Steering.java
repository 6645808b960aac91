package org.banzuke.engine;

import org.banzuke.api.Cancellation;
import org.banzuke.engine.schedule.Budget;
import org.banzuke.engine.schedule.Pause;

/**
 * What somebody outside may do to a run while it works.
 *
 * @param cancellation asks it to end
 * @param pause lets it wait
 * @param budget how much it may take
 */
public record Steering(Cancellation cancellation, Pause pause, Budget budget) {
    /** Returns a steering that can only end the run. */
    public static Steering of(Cancellation cancellation, Budget budget) {
        return new Steering(cancellation, new Pause(), budget);
    }
}
