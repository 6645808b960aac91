package org.banzuke.text.jinja.internal.value;

import org.banzuke.text.python.PythonException;
import org.banzuke.text.python.PythonStr;
import org.jspecify.annotations.Nullable;

/** Where text goes while rendering, up to a limit; confined to one rendering. */
public final class Output {
    private final StringBuilder out;
    private final int limit;
    private final int start;

    public Output(StringBuilder out, int limit) {
        this.out = out;
        this.limit = limit;
        this.start = out.length();
    }

    public void text(String s) {
        out.append(s);
        check();
    }

    /** Prints {@code str(value)}. */
    public void value(@Nullable Object value) {
        if (value instanceof String s) {
            out.append(s);
        } else {
            PythonStr.append(out, value, (long) start + limit);
        }
        check();
    }

    private void check() {
        if (out.length() - start > limit) {
            throw PythonException.limit("the output is longer than " + limit + " characters");
        }
    }
}
