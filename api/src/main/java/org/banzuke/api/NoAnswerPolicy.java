package org.banzuke.api;

/** What a response without an extractable answer counts for; kept in the manifest and shown beside the number. */
public enum NoAnswerPolicy {
    /** 0, in the denominator: what lm-eval does. */
    WRONG,
    /** Not in the denominator. */
    EXCLUDED
}
