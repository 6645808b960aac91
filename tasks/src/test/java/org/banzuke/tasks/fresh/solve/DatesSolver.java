package org.banzuke.tasks.fresh.solve;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts days from the first of March of year 0, and the days of one weekday by division. */
public final class DatesSolver implements Solver {
    private static final Pattern DAY = Pattern.compile("(\\d+) ([A-Z]\\w+) (\\d{4})");
    private static final Pattern WEEKDAYS = Pattern.compile("is a (\\w+)\\..*except on (\\w+)s\\.");
    private static final List<String> MONTHS = List.of(
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
            "January",
            "February");
    private static final List<String> WEEK =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    @Override
    public String solve(String question) {
        var days = Found.all(DAY, question);
        var between = number(days.getLast()) - number(days.getFirst());
        if (!question.contains("both included")) {
            return Integer.toString(between);
        }
        var weekdays = Found.first(WEEKDAYS, question);
        var wait = Math.floorMod(WEEK.indexOf(weekdays.group(2)) - WEEK.indexOf(weekdays.group(1)), 7);
        var closed = between < wait ? 0 : (between - wait) / 7 + 1;
        return Integer.toString(between + 1 - closed);
    }

    /** March is the first month, so that the leap day is a year's last. */
    private static int number(MatchResult day) {
        var month = MONTHS.indexOf(day.group(2));
        var year = Found.number(day, 3) - (month >= 10 ? 1 : 0);
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + Found.number(day, 1);
    }
}
