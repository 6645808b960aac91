package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Table look-up: a cell, the sum of a column, the difference between two rows' sums. */
final class Sales {
    private static final List<String> FRUITS =
            List.of("apples", "pears", "plums", "cherries", "lemons", "melons", "figs", "grapes");
    private static final List<Integer> NUMBERS =
            IntStream.rangeClosed(10, 99).boxed().toList();

    private Sales() {}

    static Puzzle make(Level level, Dice dice) {
        while (true) {
            var table = Table.drawn(level == Level.EASY ? 3 : 4, dice);
            var puzzle = switch (level) {
                case EASY -> Optional.of(cell(table, dice));
                case MEDIUM -> Optional.of(column(table, dice));
                case HARD -> rows(table, dice);
            };
            if (puzzle.isPresent()) {
                return puzzle.get();
            }
        }
    }

    /** The wrong answers are other cells: an option that stands in the table is not yet the right one. */
    private static Puzzle cell(Table table, Dice dice) {
        var row = dice.between(0, table.people().size() - 1);
        var column = dice.between(0, 2);
        var answer = table.cell(row, column);
        var others = table.cells().stream()
                .filter(cell -> cell != answer)
                .map(String::valueOf)
                .toList();
        var question = " How many " + table.fruits().get(column) + " did "
                + table.people().get(row) + " sell?";
        return new Puzzle(table.text() + question, Integer.toString(answer), dice.take(3, others));
    }

    private static Puzzle column(Table table, Dice dice) {
        var column = dice.between(0, 2);
        var sum = IntStream.range(0, table.people().size())
                .map(row -> table.cell(row, column))
                .sum();
        var question = " How many " + table.fruits().get(column) + " were sold by all of them together?";
        return numeric(table.text() + question, sum, dice);
    }

    private static Optional<Puzzle> rows(Table table, Dice dice) {
        var pair =
                dice.take(2, IntStream.range(0, table.people().size()).boxed().toList());
        var more = table.sum(pair.getFirst()) - table.sum(pair.getLast());
        var question = " How many more fruits did %s sell than %s?"
                .formatted(table.people().get(pair.getFirst()), table.people().get(pair.getLast()));
        return more < 20 ? Optional.empty() : Optional.of(numeric(table.text() + question, more, dice));
    }

    private static Puzzle numeric(String question, int answer, Dice dice) {
        var wrong = Window.around(answer, dice.between(1, 5), dice, Integer::toString);
        return new Puzzle(question, Integer.toString(answer), wrong);
    }

    /** People by fruits; all numbers have two digits and differ. */
    private record Table(List<String> people, List<String> fruits, List<Integer> cells) {
        static Table drawn(int people, Dice dice) {
            return new Table(dice.take(people, People.NAMES), dice.take(3, FRUITS), dice.take(3 * people, NUMBERS));
        }

        int cell(int row, int column) {
            return cells.get(3 * row + column);
        }

        int sum(int row) {
            return cell(row, 0) + cell(row, 1) + cell(row, 2);
        }

        String text() {
            return IntStream.range(0, people.size())
                    .mapToObj(row -> "%s sold %d %s, %d %s and %d %s."
                            .formatted(
                                    people.get(row),
                                    cell(row, 0),
                                    fruits.get(0),
                                    cell(row, 1),
                                    fruits.get(1),
                                    cell(row, 2),
                                    fruits.get(2)))
                    .collect(Collectors.joining(" "));
        }
    }
}
