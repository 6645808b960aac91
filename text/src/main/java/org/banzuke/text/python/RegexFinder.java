package org.banzuke.text.python;

import java.util.function.Supplier;
import java.util.regex.Matcher;

/**
 * Finds matches one after the other as CPython 3.7 and later does; confined to one search.
 *
 * <p>The one difference from Java: after an empty match, Python looks at the same place once more for a match
 * that is not empty.
 */
final class RegexFinder {
    private final Matcher matcher;
    private final Supplier<Matcher> notEmpty;
    private Matcher current;
    private int from;
    private boolean afterEmpty;

    /** {@code notEmpty} gives a matcher of the same pattern that refuses empty matches. */
    RegexFinder(Matcher matcher, Supplier<Matcher> notEmpty) {
        this.matcher = matcher;
        this.notEmpty = notEmpty;
        this.current = matcher;
    }

    boolean find() {
        if (afterEmpty && from < matcher.regionEnd() && findAtSamePlace()) {
            return moveOn();
        }
        int next = afterEmpty ? from + 1 : from;
        current = matcher;
        int length = matcher.regionEnd();
        return next <= length && matcher.region(next, length).find() && moveOn();
    }

    private boolean findAtSamePlace() {
        var strict = notEmpty.get();
        current = strict;
        return strict.region(from, strict.regionEnd()).lookingAt();
    }

    private boolean moveOn() {
        afterEmpty = current.end() == current.start();
        from = current.end();
        return true;
    }

    /** Returns the matcher that holds the match. */
    Matcher current() {
        return current;
    }
}
