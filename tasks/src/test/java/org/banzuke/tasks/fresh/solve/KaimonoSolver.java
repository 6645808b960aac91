package org.banzuke.tasks.fresh.solve;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads numerals sign by sign and adds price times number. */
public final class KaimonoSolver implements Solver {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern LINE =
            Pattern.compile("[1一][^0-9一二三四五六七八九十百]([0-9一二三四五六七八九十百]+)円の[^を]+を([0-9一二三四五六七八九]+)");
    private static final Pattern PAID = Pattern.compile("(\\d+)円札");
    private static final Pattern OFF = Pattern.compile("(.)割引");

    @Override
    public String solve(String question) {
        var tenths = 0;
        for (var line : Found.all(LINE, question)) {
            tenths += 10 * read(line, 1) * read(line, 2);
        }
        for (var off : Found.all(OFF, question)) {
            tenths -= tenths / 10 * read(off, 1);
        }
        for (var paid : Found.all(PAID, question)) {
            tenths = 10 * read(paid, 1) - tenths;
        }
        return Integer.toString(tenths / 10);
    }

    private static int read(MatchResult found, int group) {
        var sum = 0;
        var digit = 0;
        for (var sign : found.group(group).toCharArray()) {
            if (sign == '十' || sign == '百') {
                sum += Math.max(1, digit) * (sign == '十' ? 10 : 100);
                digit = 0;
            } else {
                digit = 10 * digit + (Character.isDigit(sign) ? sign - '0' : DIGITS.indexOf(sign));
            }
        }
        return sum + digit;
    }
}
