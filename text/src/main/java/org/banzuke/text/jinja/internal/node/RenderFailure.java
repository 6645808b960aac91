package org.banzuke.text.jinja.internal.node;

import org.banzuke.text.python.PythonErrorKind;
import org.banzuke.text.python.PythonException;

/** A Python error with the offset of the code it came from. */
public final class RenderFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PythonErrorKind kind;
    private final int offset;
    private final String problem;

    RenderFailure(int offset, PythonException cause) {
        super(cause.problem(), cause);
        this.kind = cause.kind();
        this.offset = offset;
        this.problem = cause.problem();
    }

    public PythonErrorKind kind() {
        return kind;
    }

    public int offset() {
        return offset;
    }

    public String problem() {
        return problem;
    }
}
