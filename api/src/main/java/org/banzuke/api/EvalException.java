package org.banzuke.api;

/**
 * An error with a message for the person who asked: what was asked, what was found (in parentheses), and what to do,
 * in a sentence that begins with "Maybe".
 */
public final class EvalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EvalErrorCode code;

    /** Creates the error; the message is complete as it stands. */
    public EvalException(EvalErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** Creates the error and keeps what caused it. */
    public EvalException(EvalErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Returns what kind of error it is. */
    public EvalErrorCode code() {
        return code;
    }
}
