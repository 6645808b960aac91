package org.banzuke.tasks.fresh.solve;

import java.util.regex.Pattern;

/** Walks the calendar day by day. */
public final class KoyomiSolver implements Solver {
    private static final Pattern START = Pattern.compile("(\\d+)年(\\d+)月(\\d+)日");
    private static final Pattern MOVE = Pattern.compile("(\\d+)日(後|前)");
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    @Override
    public String solve(String question) {
        var start = START.matcher(question);
        if (!start.find()) {
            throw new IllegalArgumentException(question);
        }
        var days = MOVE.matcher(question)
                .results()
                .mapToInt(
                        move -> Integer.parseInt(move.group(1)) * (move.group(2).equals("後") ? 1 : -1))
                .sum();
        return walk(
                Integer.parseInt(start.group(1)),
                Integer.parseInt(start.group(2)),
                Integer.parseInt(start.group(3)),
                days);
    }

    private static String walk(int firstYear, int firstMonth, int firstDay, int days) {
        var year = firstYear;
        var month = firstMonth;
        var day = firstDay;
        for (var left = days; left > 0; left--) {
            day++;
            if (day > length(year, month)) {
                day = 1;
                month++;
            }
            if (month > 12) {
                month = 1;
                year++;
            }
        }
        return month + "月" + day + "日";
    }

    private static int length(int year, int month) {
        var leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : LENGTHS[month - 1];
    }
}
