package org.banzuke.tasks.fresh.solve;

/** Answers the questions of one family from their text. */
@FunctionalInterface
public interface Solver {
    /** Returns the answer in the words of the options. */
    String solve(String question);
}
