package org.banzuke.text.python;

/** Is asked before text or a list is allocated whose size a foreign template or pattern decides. */
@FunctionalInterface
public interface PythonAllowance {
    /**
     * Takes {@code size} characters or elements out of the allowance.
     *
     * @throws PythonException of kind {@code LIMIT} if that is more than there is
     */
    void take(long size);

    /** Returns an allowance that admits values of at most {@code largest} characters or elements each. */
    static PythonAllowance upTo(long largest) {
        return size -> {
            if (!(size <= largest)) {
                throw PythonException.limit("a value of " + size + " characters or elements is over the limit ("
                        + largest + "). Maybe a repetition count is wrong.");
            }
        };
    }
}
