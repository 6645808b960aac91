package org.banzuke.text.jinja.internal.syntax;

import org.banzuke.text.python.PythonEscapes;
import org.banzuke.text.python.PythonException;

/** Decodes a string literal of a template, whose escapes are Python's. */
final class StringEscapes {
    private StringEscapes() {}

    static String decode(String body, int offset) {
        if (body.indexOf('\\') < 0) {
            return body;
        }
        var out = new StringBuilder(body.length());
        try {
            for (int i = 0; i < body.length(); ) {
                char c = body.charAt(i);
                if (c == '\\') {
                    i = continued(body, i + 1, out);
                } else {
                    out.append(c);
                    i++;
                }
            }
        } catch (PythonException e) {
            throw SyntaxFailure.at(offset, e.problem());
        }
        return out.toString();
    }

    // A backslash at the end of a line joins it with the next.
    private static int continued(String body, int at, StringBuilder out) {
        return body.charAt(at) == '\n' ? at + 1 : PythonEscapes.decode(body, at, out);
    }
}
