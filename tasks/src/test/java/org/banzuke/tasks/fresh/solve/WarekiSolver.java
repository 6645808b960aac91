package org.banzuke.tasks.fresh.solve;

import java.util.Map;
import java.util.regex.Pattern;

/** Writes every year of an era as one of the common era. */
public final class WarekiSolver implements Solver {
    /** The year before the first. */
    private static final Map<String, Integer> BEFORE = Map.of("明治", 1867, "大正", 1911, "昭和", 1925, "平成", 1988);

    private static final Pattern YEAR = Pattern.compile("(明治|大正|昭和|平成)(\\d+)年");
    private static final Pattern LATER = Pattern.compile("(\\d+)年後");
    private static final Pattern ASKED = Pattern.compile("(明治|大正|昭和|平成)何年");

    @Override
    public String solve(String question) {
        var years = Found.all(YEAR, question).stream()
                .mapToInt(found -> Found.at(BEFORE, found.group(1)) + Found.number(found, 2))
                .toArray();
        if (years.length == 2) {
            return Integer.toString(years[1] - years[0]);
        }
        var year = years[0];
        for (var later : Found.all(LATER, question)) {
            year += Found.number(later, 1);
        }
        for (var asked : Found.all(ASKED, question)) {
            year -= Found.at(BEFORE, asked.group(1));
        }
        return Integer.toString(year);
    }
}
