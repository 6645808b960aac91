package org.banzuke.tasks.fresh.family;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds answers that stand in their question, where copying would be rewarded. */
final class Copying {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Copying() {}

    /**
     * Returns whether any option stands in the question as a number or as the beginning of one: a wrong one there would
     * be seen to be wrong, and a copy may be cut short.
     */
    static boolean options(Puzzle puzzle) {
        return NUMBER.matcher(puzzle.question())
                .results()
                .map(MatchResult::group)
                .anyMatch(number -> number.startsWith(puzzle.answer())
                        || puzzle.others().stream().anyMatch(number::startsWith));
    }

    /** Returns whether a number stands in the text. */
    static boolean number(String text, int number) {
        var digits = Integer.toString(number);
        return NUMBER.matcher(text).results().anyMatch(found -> found.group().equals(digits));
    }
}
