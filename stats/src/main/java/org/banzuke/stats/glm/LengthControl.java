package org.banzuke.stats.glm;

import org.banzuke.stats.Undefined;

/** What the length-controlled model gives: a fit, or the reason why there is none. */
public sealed interface LengthControl {
    /** Not to be had from these data. */
    record Withheld(Undefined why) implements LengthControl {}

    /** A fit. */
    record Fitted(LengthControlled fit) implements LengthControl {}
}
