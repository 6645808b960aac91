package org.banzuke.text.jinja.internal.syntax;

import org.banzuke.text.python.PythonErrorKind;

/** Thrown when a source is not a template; carries the offset. */
public final class SyntaxFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PythonErrorKind kind;
    private final int offset;

    SyntaxFailure(PythonErrorKind kind, int offset, String problem) {
        super(problem);
        this.kind = kind;
        this.offset = offset;
    }

    static SyntaxFailure at(int offset, String problem) {
        return new SyntaxFailure(PythonErrorKind.SYNTAX, offset, problem);
    }

    public PythonErrorKind kind() {
        return kind;
    }

    public int offset() {
        return offset;
    }

    public String problem() {
        return String.valueOf(getMessage());
    }
}
