package org.banzuke.tasks.fresh.solve;

import java.time.Duration;
import java.time.LocalTime;
import java.util.regex.Pattern;

/** Moves a clock by each span that is told, backwards from an arrival. */
public final class ClockSolver implements Solver {
    private static final Pattern TIME = Pattern.compile("(\\d+):(\\d+)");
    private static final Pattern SPAN = Pattern.compile("(\\d+) (hour|minute)");

    @Override
    public String solve(String question) {
        var told = Found.first(TIME, question);
        var time = LocalTime.of(Found.number(told, 1), Found.number(told, 2));
        for (var span : Found.all(SPAN, question)) {
            var number = Found.number(span, 1);
            var length = span.group(2).equals("hour") ? Duration.ofHours(number) : Duration.ofMinutes(number);
            time = question.contains("arrived at") ? time.minus(length) : time.plus(length);
        }
        return time.toString();
    }
}
