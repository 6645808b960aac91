package org.banzuke.tasks.fresh.family;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** String edits: 1, 2 or 4 changes of a made-up word. */
final class Edits {
    private static final List<String> CONSONANTS = List.of("b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u");
    private static final List<String> PLACES = List.of("second", "third", "fourth");

    private Edits() {}

    static Puzzle make(Level level, Dice dice) {
        // The order of two letters is drawn beforehand, so that the right word is as often early as late in a
        // dictionary.
        var rising = List.of(dice.coin(), dice.coin());
        while (true) {
            var word = word(dice);
            var edits = dice.take(level.of(1, 2, 4), edits(word, dice));
            var result = word;
            for (var edit : edits) {
                result = edit.change().apply(result);
            }
            var first = swaps(result, rising.getFirst());
            var second = swaps(result, rising.getLast());
            if (!result.equals(word) && !first.isEmpty() && !second.isEmpty()) {
                int one = dice.pick(first);
                int two = dice.pick(second);
                if (Math.abs(one - two) > 1) {
                    return puzzle(word, edits, result, one, two);
                }
            }
        }
    }

    /** A sentence and what it does. */
    private record Edit(String text, UnaryOperator<String> change) {}

    private static String word(Dice dice) {
        return IntStream.range(0, 3)
                .mapToObj(_ -> dice.pick(CONSONANTS) + dice.pick(VOWELS))
                .collect(Collectors.joining("", "", dice.pick(CONSONANTS)));
    }

    private static List<Edit> edits(String word, Dice dice) {
        var from = dice.pick(VOWELS.stream().filter(word::contains).toList());
        var to = dice.pick(VOWELS.stream().filter(vowel -> !vowel.equals(from)).toList());
        var letter = dice.pick(CONSONANTS);
        var removed = dice.between(1, PLACES.size());
        var after = dice.between(2, PLACES.size() + 1);
        return List.of(
                new Edit(
                        "Write it backwards.",
                        text -> new StringBuilder(text).reverse().toString()),
                new Edit("Move its first letter to the end.", text -> text.substring(1) + text.charAt(0)),
                new Edit(
                        "Move its last letter to the front.",
                        text -> last(text) + text.substring(0, text.length() - 1)),
                new Edit("Swap its first and its last letter.", Edits::turned),
                new Edit("Replace every %s with %s.".formatted(from, to), text -> text.replace(from, to)),
                new Edit(
                        "Remove its %s letter.".formatted(PLACES.get(removed - 1)),
                        text -> text.substring(0, removed) + text.substring(removed + 1)),
                new Edit(
                        "Insert the letter %s after its %s letter.".formatted(letter, PLACES.get(after - 2)),
                        text -> text.substring(0, after) + letter + text.substring(after)));
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    private static String turned(String text) {
        return last(text) + text.substring(1, text.length() - 1) + text.charAt(0);
    }

    /** Where two neighbours stand in the order of the alphabet, or where they stand against it. */
    private static List<Integer> swaps(String word, boolean rising) {
        IntPredicate wanted =
                rising ? at -> word.charAt(at) < word.charAt(at + 1) : at -> word.charAt(at) > word.charAt(at + 1);
        return IntStream.range(0, word.length() - 1).filter(wanted).boxed().toList();
    }

    private static Puzzle puzzle(String word, List<Edit> edits, String result, int one, int two) {
        var told = edits.stream().map(Edit::text).collect(Collectors.joining(" "));
        var question = "Take the made-up word %s. %s Which word does that make?".formatted(word, told);
        return new Puzzle(question, result, Square.around(result, swap(one), swap(two)));
    }

    private static UnaryOperator<String> swap(int at) {
        return word -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
