package org.banzuke.text.python;

/** The Python exception classes that our Python-faithful code can raise, by their Python names. */
public enum PythonErrorKind {
    TYPE("TypeError"),
    VALUE("ValueError"),
    INDEX("IndexError"),
    KEY("KeyError"),
    ATTRIBUTE("AttributeError"),
    ZERO_DIVISION("ZeroDivisionError"),
    OVERFLOW("OverflowError"),
    RECURSION("RecursionError"),
    SYNTAX("SyntaxError"),
    UNDEFINED("UndefinedError"),
    SECURITY("SecurityError"),
    TEMPLATE("TemplateError"),
    LIMIT("LimitError");

    private final String pythonName;

    PythonErrorKind(String pythonName) {
        this.pythonName = pythonName;
    }

    /** Returns the class name as Python prints it; {@code LimitError} is ours and means that a budget is spent. */
    public String pythonName() {
        return pythonName;
    }
}
