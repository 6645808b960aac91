package org.banzuke.text.jinja.internal.value;

import org.banzuke.text.jinja.JinjaLimits;
import org.banzuke.text.python.PythonAllowance;
import org.banzuke.text.python.PythonException;

/** Counts what a rendering spends; confined to it. */
public final class Budget implements PythonAllowance {
    private static final int CHARACTERS_PER_STEP = 64;

    private final JinjaLimits limits;
    private long steps;
    private int depth;

    Budget(JinjaLimits limits) {
        this.limits = limits;
        this.steps = limits.steps();
    }

    /** Spends one step. */
    public void step() {
        steps(1);
    }

    /** Spends steps for work whose size is known beforehand. */
    public void steps(long count) {
        steps -= count;
        if (steps < 0) {
            throw PythonException.limit("the template takes more than " + limits.steps()
                    + " steps. Maybe it loops over more than it should.");
        }
    }

    @Override
    public void take(long size) {
        if (!(size <= limits.outputLength())) {
            throw PythonException.limit("a value of " + size + " characters or elements is over the limit ("
                    + limits.outputLength() + "). Maybe a repetition count is wrong.");
        }
        steps(size / CHARACTERS_PER_STEP);
    }

    /** Admits a list that is made on the way, whose elements are much dearer than characters. */
    public void takeList(long size) {
        if (!(size <= limits.loopRounds())) {
            throw PythonException.limit(
                    "a list of " + size + " elements is over the limit (" + limits.loopRounds() + ")");
        }
        steps(size);
    }

    /** Counts a round of a loop. */
    public void round(long number) {
        if (!(number <= limits.loopRounds())) {
            throw PythonException.limit("a loop has more than " + limits.loopRounds() + " rounds");
        }
        step();
    }

    /** Enters a macro; to be paired with {@link #leave}. */
    public void enter() {
        step();
        if (++depth > limits.macroDepth()) {
            throw PythonException.limit("macros call each other more than " + limits.macroDepth() + " deep");
        }
    }

    public void leave() {
        depth--;
    }

    public int outputLength() {
        return limits.outputLength();
    }
}
