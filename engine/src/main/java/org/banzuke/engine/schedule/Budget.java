package org.banzuke.engine.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How much a run may take. Reached, it ends as if somebody had asked for it: what is in flight finishes and is counted, so a
 * limit is passed by no more than the calls in flight.
 *
 * @param nanoDollars most that all answers of the run may cost, earlier sittings included
 * @param tokens most tokens of prompts and answers, earlier sittings included
 * @param time most time of this sitting
 * @param damagedAgain whether answers that are damaged in the ledger may be asked, and paid, again
 */
public record Budget(OptionalLong nanoDollars, OptionalLong tokens, Optional<Duration> time, boolean damagedAgain) {
    /** No limits. */
    public static final Budget NONE = new Budget(OptionalLong.empty(), OptionalLong.empty(), Optional.empty());

    /** Limits what a run may take, and lets nothing that is damaged be paid again. */
    public Budget(OptionalLong nanoDollars, OptionalLong tokens, Optional<Duration> time) {
        this(nanoDollars, tokens, time, false);
    }
}
