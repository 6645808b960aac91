package org.banzuke.tasks.fresh.family;

import java.util.ArrayList;
import java.util.List;

/**
 * Multi-step deduction: an order of 4, 5 or 7 people told in shuffled comparisons of neighbours, and of the first with the
 * last, so that everybody is named twice.
 */
final class Ranks {
    private static final List<String> PLACES = List.of("", "second ", "third ", "fourth ");

    private Ranks() {}

    static Puzzle make(Level level, Dice dice) {
        var scale = dice.pick(Scale.ALL);
        var people = dice.take(level.of(4, 5, 7), People.NAMES);
        var last = people.size() - 1;
        var clues = new ArrayList<>(List.of(scale.clue(people.getFirst(), people.getLast(), dice.coin())));
        for (var i = 0; i < last; i++) {
            clues.add(scale.clue(people.get(i), people.get(i + 1), dice.coin()));
        }
        var place = level == Level.EASY ? 0 : dice.between(1, PLACES.size() - 1);
        var fromTop = dice.coin();
        var answer = people.get(fromTop ? place : last - place);
        var question = String.join(" ", dice.shuffled(clues)) + " Who is the " + PLACES.get(place)
                + (fromTop ? scale.most() : scale.least()) + "?";
        var others = people.stream().filter(name -> !name.equals(answer)).toList();
        return new Puzzle(question, answer, dice.take(3, others));
    }

    /** What people are compared by. */
    private record Scale(String more, String less, String most, String least) {
        static final List<Scale> ALL = List.of(
                new Scale("older", "younger", "oldest", "youngest"),
                new Scale("taller", "shorter", "tallest", "shortest"),
                new Scale("faster", "slower", "fastest", "slowest"));

        String clue(String upper, String lower, boolean downwards) {
            return downwards
                    ? upper + " is " + more + " than " + lower + "."
                    : lower + " is " + less + " than " + upper + ".";
        }
    }
}
