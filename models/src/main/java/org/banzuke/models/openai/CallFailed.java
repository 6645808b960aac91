package org.banzuke.models.openai;

import org.banzuke.api.FailureKind;
import org.banzuke.api.Response;

/** One call has no answer; becomes a {@link Response.Failed}. */
final class CallFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final boolean filtered;

    CallFailed(FailureKind kind, String message) {
        this(kind, message, false);
    }

    private CallFailed(FailureKind kind, String message, boolean filtered) {
        super(message, null, false, false);
        this.kind = kind;
        this.filtered = filtered;
    }

    /** Returns the refusal of a content filter, which is an answer of its own kind. */
    static CallFailed filtered(String message) {
        return new CallFailed(FailureKind.REFUSED, message, true);
    }

    boolean filtered() {
        return filtered;
    }

    FailureKind kind() {
        return kind;
    }

    Response.Failed response() {
        return new Response.Failed(kind, String.valueOf(getMessage()));
    }
}
