package org.banzuke.text.python;

import java.time.Duration;
import java.time.InstantSource;

/** How much a regular expression may backtrack: counted in characters read, or until a moment. Immutable. */
@FunctionalInterface
public interface RegexBudget {
    /** Returns the guard of one match: asked now and then, it tells whether to go on. */
    Guard start();

    /** Watches one match; confined to it. */
    @FunctionalInterface
    interface Guard {
        /** Returns whether the match may go on after it has read {@code characters}. */
        boolean admits(long characters);
    }

    /** Returns a budget of characters read, the same on every machine. */
    static RegexBudget reads(long limit) {
        return () -> characters -> characters <= limit;
    }

    /** Returns a budget of time by a clock. */
    static RegexBudget within(Duration limit, InstantSource clock) {
        return () -> {
            var end = clock.instant().plus(limit);
            return characters -> clock.instant().isBefore(end);
        };
    }
}
