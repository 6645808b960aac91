package org.banzuke.tasks.prompt;

import org.banzuke.text.python.PythonStrings;

/** Where two texts meet: a delimiter stands between them only if neither side has white space there. Pure. */
final class Seams {
    private Seams() {}

    /** Returns both texts, with the delimiter where neither is empty and neither has white space at the seam. */
    static String join(String first, String second, String delimiter) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        return needed(first, second) ? first + delimiter + second : first + second;
    }

    /** Returns whether a delimiter is needed; an empty first text needs none. */
    static boolean needed(String first, String second) {
        return !first.isEmpty() && !endsWithSpace(first) && !PythonStrings.isSpace(second.codePointAt(0));
    }

    static boolean endsWithSpace(String text) {
        return !text.isEmpty() && PythonStrings.isSpace(text.codePointBefore(text.length()));
    }
}
