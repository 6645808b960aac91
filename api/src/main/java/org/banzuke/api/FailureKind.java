package org.banzuke.api;

/** Why there is no response. A failure is never a score. */
public enum FailureKind {
    RATE_LIMITED(true),
    OVERLOADED(true),
    CONNECTION_LOST(true),
    TIMEOUT(true),
    TRUNCATED_RESPONSE(true),
    SERVER_ERROR(true),
    WRONG_CONTENT(true),
    MALFORMED(true),
    TOO_LARGE(false),
    CONTRACT_BROKEN(false),
    TRUNCATED_PROMPT(false),
    IDENTITY_CHANGED(false),
    REFUSED(false),
    /** The model does not know this kind of request. */
    UNSUPPORTED(false),
    /** The request cannot be put to this model: too long, an empty context without a prefix token. */
    INVALID_REQUEST(false),
    /** A replayed run has no answer to this request. */
    NOT_RECORDED(false),
    /** The native library ended its process. */
    NATIVE_CRASH(true);

    private final boolean worthRetrying;

    FailureKind(boolean worthRetrying) {
        this.worthRetrying = worthRetrying;
    }

    /** Returns whether the same call may succeed later. */
    public boolean worthRetrying() {
        return worthRetrying;
    }
}
