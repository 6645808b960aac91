package org.banzuke.api;

/** The kinds of call a model may know. */
public enum RequestKind {
    GENERATE,
    LOGLIKELIHOOD,
    ROLLING_LOGLIKELIHOOD,
    EMBED
}
