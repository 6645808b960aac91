package org.banzuke.tasks.fresh.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Instruction following with a checkable format: a line of words under 2, 4 or 6 instructions. */
final class Formats {
    private static final List<Named> SIGNS = List.of(
            new Named("slash", "/"),
            new Named("hyphen", "-"),
            new Named("colon", ":"),
            new Named("semicolon", ";"),
            new Named("plus sign", "+"),
            new Named("comma", ","));
    private static final List<Named> BRACKETS =
            List.of(new Named("round", "()"), new Named("square", "[]"), new Named("curly", "{}"));
    private static final List<Named> ENDS =
            List.of(new Named("full stop", "."), new Named("exclamation mark", "!"), new Named("question mark", "?"));

    private Formats() {}

    static Puzzle make(Level level, Dice dice) {
        var words = dice.take(dice.between(3, 5), Things.NAMES);
        var sign = dice.take(2, SIGNS);
        var brackets = dice.take(2, BRACKETS);
        var end = dice.take(2, ENDS);
        var line = new Line(
                words,
                sign.getFirst(),
                dice.coin(),
                level != Level.EASY && dice.coin(),
                brackets.getFirst(),
                end.getFirst());
        var chosen = dice.take(2, changes(level, sign, brackets, end));
        var others = Square.around(line, chosen.getFirst(), chosen.getLast());
        var question = "Which line follows these instructions exactly? " + line.instructions(level);
        return new Puzzle(
                question,
                line.text(level),
                others.stream().map(wrong -> wrong.text(level)).toList());
    }

    /** The ways in which a line can break one instruction; each undoes itself. */
    private static List<UnaryOperator<Line>> changes(
            Level level, List<Named> signs, List<Named> brackets, List<Named> ends) {
        var changes = new ArrayList<UnaryOperator<Line>>();
        changes.add(wrong -> wrong.withSign(other(wrong.sign, signs)));
        changes.add(Line::withOtherCase);
        if (level != Level.EASY) {
            changes.add(Line::withOtherOrder);
            changes.add(wrong -> wrong.withBrackets(other(wrong.brackets, brackets)));
        }
        if (level == Level.HARD) {
            changes.add(wrong -> wrong.withEnd(other(wrong.end, ends)));
        }
        return changes;
    }

    private static Named other(Named one, List<Named> pair) {
        return pair.getFirst().equals(one) ? pair.getLast() : pair.getFirst();
    }

    /** A sign and what it is called. */
    private record Named(String name, String sign) {}

    /** A line that is asked for; easy lines have neither brackets nor end, only hard ones an end. */
    private record Line(List<String> words, Named sign, boolean capital, boolean reverse, Named brackets, Named end) {
        Line withSign(Named other) {
            return new Line(words, other, capital, reverse, brackets, end);
        }

        Line withOtherCase() {
            return new Line(words, sign, !capital, reverse, brackets, end);
        }

        Line withOtherOrder() {
            return new Line(words, sign, capital, !reverse, brackets, end);
        }

        Line withBrackets(Named other) {
            return new Line(words, sign, capital, reverse, other, end);
        }

        Line withEnd(Named other) {
            return new Line(words, sign, capital, reverse, brackets, other);
        }

        String instructions(Level level) {
            var order = level == Level.EASY ? "" : reverse ? " in reverse order" : " in this order";
            var told = new ArrayList<String>();
            told.add("Write the words " + Things.listed(words) + order + ".");
            told.add("Use only " + (capital ? "capital" : "lower-case") + " letters.");
            told.add("Put a " + sign.name + " and no space between words.");
            if (level == Level.HARD) {
                told.add("Write the first word of the line twice.");
            }
            if (level != Level.EASY) {
                told.add("Put " + brackets.name + " brackets around the whole.");
            }
            if (level == Level.HARD) {
                told.add("After the closing bracket, end with " + article(end) + " " + end.name + ".");
            }
            return String.join(" ", told);
        }

        private static String article(Named end) {
            return end.name.startsWith("e") ? "an" : "a";
        }

        String text(Level level) {
            var shown = new ArrayList<>(reverse ? words.reversed() : words);
            if (level == Level.HARD) {
                shown.addFirst(shown.getFirst());
            }
            var joined = shown.stream()
                    .map(word -> capital ? word.toUpperCase(Locale.ROOT) : word)
                    .collect(Collectors.joining(sign.sign));
            return switch (level) {
                case EASY -> joined;
                case MEDIUM -> bracketed(joined);
                case HARD -> bracketed(joined) + end.sign;
            };
        }

        private String bracketed(String text) {
            return brackets.sign.charAt(0) + text + brackets.sign.charAt(1);
        }
    }
}
