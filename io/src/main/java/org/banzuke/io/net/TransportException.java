package org.banzuke.io.net;

import java.io.IOException;

/** There was no whole answer. */
public final class TransportException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What happened. */
    public enum Kind {
        /** The gate does not let this connection out. */
        REFUSED_BY_GATE,
        /** The name has no address. */
        UNKNOWN_HOST,
        /** Nothing listens there. */
        NO_CONNECTION,
        /** The server's certificate is not trusted, or the handshake failed. */
        NO_TRUST,
        /** The connection broke before a byte of the answer; the server may have worked on the call. */
        LOST,
        /** A deadline passed; the server may have worked on the call. */
        TIMEOUT,
        /** The answer ended before its end. */
        TRUNCATED,
        /** The answer is larger than the limits. */
        TOO_LARGE,
        /** The thread was interrupted. */
        INTERRUPTED
    }

    private final Kind kind;

    /** Creates the error; the message holds no address that was resolved and no key. */
    public TransportException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Creates the error and keeps what caused it. */
    public TransportException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Returns what happened. */
    public Kind kind() {
        return kind;
    }
}
