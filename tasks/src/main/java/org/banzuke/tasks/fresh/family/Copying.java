package org.banzuke.tasks.fresh.family;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds answers that stand in their question, where copying would be rewarded. */
final class Copying {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private Copying() {}

    /** Returns whether any option stands as a number in the question: a wrong one there would be seen to be wrong. */
    static boolean options(Puzzle puzzle) {
        var told = NUMBER.matcher(puzzle.question())
                .results()
                .map(MatchResult::group)
                .toList();
        return told.contains(puzzle.answer()) || puzzle.others().stream().anyMatch(told::contains);
    }

    /** Returns whether a number stands in the text. */
    static boolean number(String text, int number) {
        var digits = Integer.toString(number);
        return NUMBER.matcher(text).results().anyMatch(found -> found.group().equals(digits));
    }
}
