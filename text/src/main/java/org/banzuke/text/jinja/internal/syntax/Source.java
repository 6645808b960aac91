package org.banzuke.text.jinja.internal.syntax;

import org.banzuke.text.jinja.JinjaException;
import org.banzuke.text.jinja.JinjaOptions;
import org.banzuke.text.python.PythonErrorKind;

/** A template's text with unified line breaks; turns offsets into lines and columns. Immutable. */
public record Source(String name, String text) {
    /** Unifies line breaks and drops the last one unless it is to be kept. */
    public static Source of(String name, String raw, JinjaOptions options) {
        var source = new Source(name, unify(raw, options.keepTrailingNewline()));
        int limit = options.limits().templateLength();
        if (source.text.length() > limit) {
            throw source.failure(
                    PythonErrorKind.LIMIT,
                    0,
                    "the template is too long (" + raw.length() + " characters, limit " + limit + ")");
        }
        return source;
    }

    private static String unify(String raw, boolean keepTrailingNewline) {
        var text = raw.indexOf('\r') < 0 ? raw : raw.replace("\r\n", "\n").replace('\r', '\n');
        return !keepTrailingNewline && text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** Returns the exception for a problem at an offset. */
    public JinjaException failure(PythonErrorKind kind, int offset, String problem) {
        int end = Math.min(offset, text.length());
        int line =
                1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        int column = end - text.lastIndexOf('\n', end - 1);
        return new JinjaException(kind, name, line, column, problem);
    }
}
