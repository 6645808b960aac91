package org.banzuke.text.python;

/** Thrown when a regular expression is not done within its budget, or needs too much stack. */
public final class RegexTooHardException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RegexTooHardException(String pattern, String why) {
        super("Regular expression (" + pattern + ") " + why + ". Maybe it has repetitions inside repetitions.");
    }
}
