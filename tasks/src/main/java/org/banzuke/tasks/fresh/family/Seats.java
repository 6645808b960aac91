package org.banzuke.tasks.fresh.family;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Deduction by elimination: who sits on which chair of a row of 4, 5 or 6, told by clues that leave one order. */
final class Seats {
    private static final List<List<List<Integer>>> ORDERS =
            IntStream.rangeClosed(0, 6).mapToObj(Seats::orders).toList();

    private Seats() {}

    static Puzzle make(Level level, Dice dice) {
        var people = dice.take(level.of(4, 5, 6), People.NAMES);
        var clues = clues(people, dice);
        // Everybody is equally likely to be asked for, however often the clues name them.
        var chair = dice.between(0, people.size() - 1);
        var answer = people.get(chair);
        var others = people.stream().filter(name -> !name.equals(answer)).toList();
        var question =
                "%s sit in a row of chairs, numbered from 1 on the left to %d on the right. %s Who sits on chair %d?"
                        .formatted(
                                Things.listed(dice.shuffled(people)),
                                people.size(),
                                String.join(" ", clues),
                                chair + 1);
        return new Puzzle(question, answer, dice.take(3, others));
    }

    /** People sit in the order of the list: person i on chair i. Clues are taken while each rules out an order. */
    private static List<String> clues(List<String> people, Dice dice) {
        var left = ORDERS.get(people.size());
        var kept = new ArrayList<String>();
        while (left.size() > 1) {
            var clue = clue(people, dice);
            var next = left.stream().filter(clue.holds()).toList();
            if (next.size() < left.size()) {
                kept.add(clue.text());
                left = next;
            }
        }
        return kept;
    }

    /** A true sentence, and which orders it allows; an order gives the chair of each person. */
    private record Clue(String text, Predicate<List<Integer>> holds) {}

    private static Clue clue(List<String> people, Dice dice) {
        var last = people.size() - 1;
        var pair = dice.take(2, IntStream.rangeClosed(0, last).boxed().toList());
        int a = pair.getFirst();
        int b = pair.getLast();
        var names = List.of(people.get(a), people.get(b));
        if (dice.between(0, 3) == 0) {
            return end(people.get(a), a == 0 || a == last, last, a);
        }
        if (dice.coin()) {
            return side(names, a < b, a, b);
        }
        return neighbours(names, Math.abs(a - b) == 1, a, b);
    }

    private static Clue end(String name, boolean atEnd, int last, int a) {
        var text = atEnd ? "%s sits at one of the two ends." : "%s does not sit at either end.";
        return new Clue(text.formatted(name), order -> (order.get(a) == 0 || order.get(a) == last) == atEnd);
    }

    private static Clue side(List<String> names, boolean left, int a, int b) {
        var text = "%s sits somewhere to the " + (left ? "left" : "right") + " of %s.";
        return new Clue(text.formatted(names.toArray()), order -> order.get(a) < order.get(b) == left);
    }

    private static Clue neighbours(List<String> names, boolean next, int a, int b) {
        var text = next ? "%s and %s sit next to each other." : "%s and %s do not sit next to each other.";
        return new Clue(text.formatted(names.toArray()), order -> (Math.abs(order.get(a) - order.get(b)) == 1) == next);
    }

    private static List<List<Integer>> orders(int people) {
        if (people == 0) {
            return List.of(List.of());
        }
        return orders(people - 1).stream()
                .flatMap(order -> IntStream.range(0, people).mapToObj(at -> {
                    var longer = new ArrayList<>(order);
                    longer.add(at, people - 1);
                    return List.copyOf(longer);
                }))
                .toList();
    }
}
