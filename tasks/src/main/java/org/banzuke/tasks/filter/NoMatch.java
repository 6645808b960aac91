package org.banzuke.tasks.filter;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the place of an answer where a pattern found none; it goes through later functions as its text does.
 *
 * @param text the fallback, such as {@code [invalid]}
 */
public record NoMatch(String text) {
    /** Returns a fallback that is text as one of these, and any other value, which is an answer to lm-eval, as it is. */
    static @Nullable Object of(@Nullable Object fallback) {
        return fallback instanceof String text ? new NoMatch(text) : fallback;
    }
}
