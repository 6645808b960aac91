package org.banzuke.tasks.fresh.solve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts for each person who is known to stand above, by closing the comparisons under transitivity. */
public final class RanksSolver implements Solver {
    private static final Pattern CLUE = Pattern.compile("(\\w+) is (\\w+) than (\\w+)\\.");
    private static final Pattern ASKED = Pattern.compile("Who is the (?:(second|third|fourth) )?(\\w+)\\?");
    private static final Set<String> UPWARDS = Set.of("older", "taller", "faster");
    private static final Set<String> TOP = Set.of("oldest", "tallest", "fastest");

    @Override
    public String solve(String question) {
        var above = closed(question);
        var asked = ASKED.matcher(question);
        if (!asked.find()) {
            throw new IllegalArgumentException(question);
        }
        var place = place(asked.group(1));
        var wanted = TOP.contains(asked.group(2)) ? place : above.size() - 1 - place;
        return above.entrySet().stream()
                .filter(entry -> entry.getValue().size() == wanted)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static int place(@Nullable String word) {
        return switch (word) {
            case "second" -> 1;
            case "third" -> 2;
            case "fourth" -> 3;
            case null, default -> 0;
        };
    }

    private static Map<String, Set<String>> closed(String question) {
        var above = new HashMap<String, Set<String>>();
        for (var clue : CLUE.matcher(question).results().toList()) {
            var up = UPWARDS.contains(clue.group(2));
            var upper = clue.group(up ? 1 : 3);
            var lower = clue.group(up ? 3 : 1);
            above.computeIfAbsent(upper, _ -> new HashSet<>());
            above.computeIfAbsent(lower, _ -> new HashSet<>()).add(upper);
        }
        for (var middle : above.keySet()) {
            for (var uppers : above.values()) {
                if (uppers.contains(middle)) {
                    uppers.addAll(above.getOrDefault(middle, Set.of()));
                }
            }
        }
        return above;
    }
}
