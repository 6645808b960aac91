package org.banzuke.io;

/** Text that is not the JSON it should be; the message says where and why. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the error. */
    public JsonException(String message) {
        super(message);
    }

    /** Creates the error and keeps what caused it. */
    public JsonException(String message, Throwable cause) {
        super(message, cause);
    }
}
