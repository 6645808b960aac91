package org.banzuke.text.jinja.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.banzuke.text.python.PythonErrorKind;

/**
 * Filters and tests that do not exist; confined to one parse.
 *
 * <p>In a branch of an if, Jinja complains only when the branch is taken; anywhere else at compilation.
 */
final class Unknowns {
    private final List<SyntaxFailure> found = new ArrayList<>();

    void add(String kind, String name, int offset) {
        found.add(new SyntaxFailure(PythonErrorKind.SYNTAX, offset, message(kind, name)));
    }

    static String message(String kind, String name) {
        return "No " + kind + " named '" + name + "'.";
    }

    int mark() {
        return found.size();
    }

    /** Forgives what came after a mark. */
    void forgive(int mark) {
        found.subList(mark, found.size()).clear();
    }

    /** Fails if anything came after a mark. */
    void check(int mark) {
        if (found.size() > mark) {
            throw found.get(mark);
        }
    }
}
