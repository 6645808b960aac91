package org.banzuke.engine.verify;

/**
 * Something that does not hold, or that a reader should know.
 *
 * @param where run or file
 * @param broken false for what is no damage, such as a torn tail that the next resume cuts off
 * @param what what was found, in a sentence
 */
public record Finding(Invariant invariant, String where, boolean broken, String what) {}
