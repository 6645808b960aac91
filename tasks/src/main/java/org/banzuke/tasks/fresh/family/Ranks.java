package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.stream.IntStream;

/** Multi-step deduction: an order of 4, 5 or 7 people told in shuffled comparisons of neighbours. */
final class Ranks {
    private static final List<String> PLACES = List.of("", "second ", "third ", "fourth ");

    private Ranks() {}

    static Puzzle make(Level level, Dice dice) {
        var scale = dice.pick(Scale.ALL);
        var people = dice.take(size(level), People.NAMES);
        var clues = IntStream.range(0, people.size() - 1)
                .mapToObj(i -> scale.clue(people.get(i), people.get(i + 1), dice.coin()))
                .toList();
        var place = level == Level.EASY ? 0 : dice.between(1, PLACES.size() - 1);
        var fromTop = dice.coin();
        var answer = people.get(fromTop ? place : people.size() - 1 - place);
        var question = String.join(" ", dice.shuffled(clues)) + " Who is the " + PLACES.get(place)
                + (fromTop ? scale.most() : scale.least()) + "?";
        var others = people.stream().filter(name -> !name.equals(answer)).toList();
        return new Puzzle(question, answer, dice.take(3, others));
    }

    private static int size(Level level) {
        return switch (level) {
            case EASY -> 4;
            case MEDIUM -> 5;
            case HARD -> 7;
        };
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
