package org.banzuke.engine.sim;

import org.banzuke.runlog.event.Event;

/** What a run says of calls that may have been paid twice. */
final class Possibly {
    private Possibly() {}

    /** Returns the sum over all its beginnings. */
    static long askedTwice(Lives lives) {
        var stated = 0L;
        for (var event : lives.events()) {
            if (event instanceof Event.Marked mark) {
                stated += Long.parseLong(mark.facts().getOrDefault("possibly_asked_twice", "0"));
            }
        }
        return stated;
    }
}
