package org.banzuke.board;

import org.banzuke.stats.Interval;
import org.banzuke.stats.PairedDifference.Verdict;

/** What a candidate must show against another run to pass, for a build that stops where quality falls. */
public enum Gate {
    /** Not shown to be worse. */
    NOT_WORSE,
    /** Shown to be no worse than the margin: its interval lies above −margin. */
    NON_INFERIOR,
    /** Shown to be better. */
    BETTER;

    /**
     * Returns whether the first run of a comparison passes; one without a common number never does.
     *
     * @param margin smallest difference that matters, as a share
     */
    public boolean passes(Comparison comparison, double margin) {
        var verdict = comparison.verdict(margin);
        return verdict.isPresent()
                && switch (this) {
                    case NOT_WORSE -> verdict.get() != Verdict.WORSE;
                    case NON_INFERIOR -> comparison.gain().map(Interval::low).orElseThrow() > -margin;
                    case BETTER -> verdict.get() == Verdict.BETTER;
                };
    }
}
