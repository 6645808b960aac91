package org.banzuke.text.jinja.internal.syntax;

import org.banzuke.text.python.PythonErrorKind;

/** Counts how deep a parse is, so that no source can exhaust the stack; confined to one parse. */
final class Nesting {
    private final int limit;
    private int depth;

    Nesting(int limit) {
        this.limit = limit;
    }

    void enter(int offset) {
        if (++depth > limit) {
            throw new SyntaxFailure(
                    PythonErrorKind.LIMIT, offset, "the template is nested more than " + limit + " deep");
        }
    }

    void leave() {
        depth--;
    }
}
