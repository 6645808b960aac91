package org.banzuke.text.jinja;

import org.banzuke.text.python.PythonErrorKind;

/** Thrown where Python's Jinja2 would raise, or where a limit is reached; says where in which template. */
public final class JinjaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PythonErrorKind kind;
    private final String template;
    private final int line;
    private final int column;
    private final String problem;

    public JinjaException(PythonErrorKind kind, String template, int line, int column, String problem) {
        super("Template (" + template + ") line " + line + ", column " + column + ": " + problem);
        this.kind = kind;
        this.template = template;
        this.line = line;
        this.column = column;
        this.problem = problem;
    }

    /** Returns the Python exception class this stands for. */
    public PythonErrorKind kind() {
        return kind;
    }

    public String template() {
        return template;
    }

    /** Returns the line, counted from 1. */
    public int line() {
        return line;
    }

    /** Returns the column in code units, counted from 1. */
    public int column() {
        return column;
    }

    /** Returns the message without the place. */
    public String problem() {
        return problem;
    }
}
