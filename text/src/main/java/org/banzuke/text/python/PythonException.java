package org.banzuke.text.python;

/** Thrown where Python itself would raise, and where a limit of ours is reached ({@link PythonErrorKind#LIMIT}). */
public final class PythonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PythonErrorKind kind;
    private final String problem;

    public PythonException(PythonErrorKind kind, String message) {
        super(kind.pythonName() + ": " + message);
        this.kind = kind;
        this.problem = kind.pythonName() + ": " + message;
    }

    public PythonErrorKind kind() {
        return kind;
    }

    /** Returns the message as Python prints it: class name, colon, text. */
    public String problem() {
        return problem;
    }

    public static PythonException type(String message) {
        return new PythonException(PythonErrorKind.TYPE, message);
    }

    public static PythonException value(String message) {
        return new PythonException(PythonErrorKind.VALUE, message);
    }

    public static PythonException limit(String message) {
        return new PythonException(PythonErrorKind.LIMIT, message);
    }
}
