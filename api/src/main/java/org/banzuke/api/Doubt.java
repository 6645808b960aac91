package org.banzuke.api;

/**
 * Something that speaks against all answers coming from the model that was asked.
 *
 * @param what what was noticed, in a sentence without its full stop
 */
public record Doubt(Kind kind, String what) {
    /** How bad it is. */
    public enum Kind {
        /** Another model answered from some call on: the numbers mix two models and are not to be published. */
        IDENTITY_CHANGED,
        /** Answers may not be what they seem, such as a cache's in place of the model's; the reader is told. */
        SUSPICIOUS
    }
}
