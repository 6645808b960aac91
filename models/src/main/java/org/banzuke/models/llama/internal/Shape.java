package org.banzuke.models.llama.internal;

import java.util.Locale;

/** How requests are put into decodes. For quantised weights the shape decides the number. */
public enum Shape {
    /** One sequence, common prefixes reused, no decode of one token: the number depends on the request alone. */
    INVARIANT,
    /** Choices and documents side by side in one decode: faster, and equal only for 32-bit weights. */
    GROUPED,
    /** Each request whole, from an empty cache: the yardstick of the tests. */
    NAIVE;

    /** Returns the name in options and identities. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
