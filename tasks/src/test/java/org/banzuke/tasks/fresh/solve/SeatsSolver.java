package org.banzuke.tasks.fresh.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Seats people chair by chair and turns back at the first clue that is broken; all clues have to leave one order. */
public final class SeatsSolver implements Solver {
    private static final Pattern PEOPLE = Pattern.compile("^(.*?) sit in a row");
    private static final Pattern ASKED = Pattern.compile("Who sits on chair (\\d+)");
    private static final Pattern END = Pattern.compile("(\\w+) (sits at one|does not sit at either)");
    private static final Pattern SIDE = Pattern.compile("(\\w+) sits somewhere to the (left|right) of (\\w+)\\.");
    private static final Pattern NEXT = Pattern.compile("(\\w+) and (\\w+) (do not )?sit next to each other");

    @Override
    public String solve(String question) {
        var people = List.of(Found.first(PEOPLE, question).group(1).split(", | and ", -1));
        var orders = new ArrayList<List<String>>();
        Clues.of(question).seat(List.of(), people, orders);
        if (orders.size() != 1) {
            throw new IllegalArgumentException(orders + ": " + question);
        }
        return orders.getFirst().get(Found.number(Found.first(ASKED, question), 1) - 1);
    }

    /** Somebody who has to sit to the left of somebody else. */
    private record Side(String left, String right) {}

    private record Clues(List<Side> sides, List<MatchResult> ends, List<MatchResult> neighbours) {
        static Clues of(String question) {
            var sides = Found.all(SIDE, question).stream()
                    .map(clue -> clue.group(2).equals("left")
                            ? new Side(clue.group(1), clue.group(3))
                            : new Side(clue.group(3), clue.group(1)))
                    .toList();
            return new Clues(sides, Found.all(END, question), Found.all(NEXT, question));
        }

        void seat(List<String> row, List<String> people, List<List<String>> orders) {
            if (row.size() == people.size()) {
                if (holds(row)) {
                    orders.add(row);
                }
                return;
            }
            for (var next : people) {
                if (!row.contains(next) && mayCome(row, next)) {
                    var longer = new ArrayList<>(row);
                    longer.add(next);
                    seat(longer, people, orders);
                }
            }
        }

        private boolean mayCome(List<String> row, String next) {
            return sides.stream().noneMatch(side -> side.left().equals(next) && row.contains(side.right()));
        }

        private boolean holds(List<String> row) {
            return ends.stream().allMatch(clue -> end(row, clue))
                    && neighbours.stream().allMatch(clue -> next(row, clue));
        }

        private static boolean end(List<String> row, MatchResult clue) {
            var atEnd = List.of(row.getFirst(), row.getLast()).contains(clue.group(1));
            return atEnd == clue.group(2).startsWith("sits");
        }

        private static boolean next(List<String> row, MatchResult clue) {
            var apart = row.indexOf(clue.group(1)) - row.indexOf(clue.group(2));
            return (apart * apart == 1) == (clue.group(3) == null);
        }
    }
}
