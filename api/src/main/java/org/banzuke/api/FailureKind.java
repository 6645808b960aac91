package org.banzuke.api;

/** Why there is no response. A failure is never a score. */
public enum FailureKind {
    /** The endpoint wants fewer calls: 429. */
    RATE_LIMITED(3),
    /** The endpoint has no room now: 408, 502, 503, 504, 529. */
    OVERLOADED(3),
    /** No connection, or it broke before an answer; the call may have been paid. */
    CONNECTION_LOST(3),
    /** A deadline passed; the call may have been paid. */
    TIMEOUT(3),
    /** The answer ended before its end; the call may have been paid. */
    TRUNCATED_RESPONSE(3),
    /** The endpoint says it failed: 500, or an error in place of an answer. */
    SERVER_ERROR(3),
    /** Not the kind of content that was asked for, such as a page of HTML. */
    WRONG_CONTENT(1),
    /** Not JSON, or not of the shape that was agreed. */
    MALFORMED(1),
    /** The answer is larger than the limits. */
    TOO_LARGE(0),
    /** The answer cannot belong to the question, or its log-probabilities cannot be right. */
    CONTRACT_BROKEN(0),
    /** The endpoint cut the prompt without a word. */
    TRUNCATED_PROMPT(0),
    /** Another model answered than the one asked. */
    IDENTITY_CHANGED(0),
    /** The endpoint does not take this request: 400, 403, 413. */
    REFUSED(0),
    /** The model does not know this kind of request. */
    UNSUPPORTED(0),
    /** The request cannot be put to this model: too long, an empty context without a prefix token. */
    INVALID_REQUEST(0),
    /** A replayed run has no answer to this request. */
    NOT_RECORDED(0),
    /** The native library ended its process. */
    NATIVE_CRASH(3);

    private final int retries;

    FailureKind(int retries) {
        this.retries = retries;
    }

    /** Returns whether the same call may succeed later. */
    public boolean worthRetrying() {
        return retries > 0;
    }

    /** Returns how often the same call is worth trying again. */
    public int retries() {
        return retries;
    }
}
