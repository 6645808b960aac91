package org.banzuke.tasks.fresh.solve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts how many of a saying's two parts hold. */
public final class LampsSolver implements Solver {
    private static final Pattern FACT = Pattern.compile("The (\\w+) lamp is (on|off)\\.");
    private static final Pattern LIKE =
            Pattern.compile("The (\\w+) lamp is (not )?in the same state as the (\\w+) lamp\\.");
    private static final Pattern SAYING = Pattern.compile("(\\w+) says that ([^.]+)\\.");
    private static final Pattern PART = Pattern.compile("the (\\w+) lamp is (on|off)");

    @Override
    public String solve(String question) {
        var lamps = lamps(question);
        var right = Found.all(SAYING, question).stream()
                .filter(saying -> holds(saying.group(2), lamps))
                .map(saying -> saying.group(1))
                .toList();
        if (right.size() != 1) {
            throw new IllegalArgumentException(right + " are right: " + question);
        }
        return right.getFirst();
    }

    private static Map<String, Boolean> lamps(String question) {
        var lamps = new HashMap<String, Boolean>();
        Found.all(FACT, question)
                .forEach(fact -> lamps.put(fact.group(1), fact.group(2).equals("on")));
        for (var like : Found.all(LIKE, question)) {
            var other = Found.at(lamps, like.group(3));
            lamps.put(like.group(1), (like.group(2) == null) == other);
        }
        return lamps;
    }

    private static boolean holds(String saying, Map<String, Boolean> lamps) {
        var parts = Found.all(PART, saying);
        var held = parts.stream()
                .filter(part ->
                        Found.at(lamps, part.group(1)).equals(part.group(2).equals("on")))
                .count();
        var wanted =
                saying.contains("but not both") ? List.of(1L) : saying.contains(" or ") ? List.of(1L, 2L) : List.of(2L);
        return wanted.contains(held) != saying.contains("not true");
    }
}
